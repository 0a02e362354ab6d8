package zalog.bench.load;

import java.util.List;

/** A firm that files applications, a user of the local realm. */
record Sme(String inn, String ogrn, String region) {
    static final List<Sme> ALL = List.of(
            new Sme("7707083893", "1027700132195", "RU-MOW"),
            new Sme("7710349494", "1047796323123", "RU-MOS"),
            new Sme("7705596339", "1047796323123", "RU-SPE"),
            new Sme("7703213534", "1027700132195", "RU-BA"));

    String user() {
        return "sme-" + inn;
    }

    /** Numbers are dealt out in turn, so that a guarantee and its application come from one firm. */
    static Sme of(int number) {
        return ALL.get(number % ALL.size());
    }
}
