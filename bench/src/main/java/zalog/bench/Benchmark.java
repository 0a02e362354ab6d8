package zalog.bench;

/** Something that can be measured on its own; it starts the servers it needs and stops them afterwards. */
public interface Benchmark {

    /** As given on the command line. */
    String name();

    Report run(Options options) throws Exception;
}
