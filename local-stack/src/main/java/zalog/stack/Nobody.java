package zalog.stack;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** How root starts a program that refuses to run as root. */
final class Nobody {
    /** In a user namespace of its own, where root's files are the program's. A container without privileges may not make one. */
    private static final List<String> IN_A_NAMESPACE = List.of("unshare", "-U");

    /**
     * As the user whom every Linux has. What lies in root's folders stays open to it, PostgreSQL's own programs among it, and so
     * it does where a program only asks whether it is (no_setuid_fixup).
     */
    private static final List<String> AS_ANOTHER_USER = List.of(
            "setpriv",
            "--securebits=+no_setuid_fixup",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    private Nobody() {}

    /** What stands before the program and its arguments. */
    static List<String> become() {
        return Known.WAY;
    }

    static List<String> firstThatWorks(List<List<String>> ways) {
        return ways.stream()
                .filter(Nobody::works)
                .findFirst()
                .orElseThrow(() ->
                        new StackException("PostgreSQL does not run as root, and root cannot become somebody else "
                                + "here, neither by unshare -U nor by setpriv. Run ./zalog as another user."));
    }

    private static boolean works(List<String> way) {
        try {
            return new ProcessBuilder(Stream.concat(way.stream(), Stream.of("true"))
                                    .toList())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", e);
        }
    }

    /** Found out once, when it is first asked for. */
    private static final class Known {
        static final List<String> WAY = firstThatWorks(List.of(IN_A_NAMESPACE, AS_ANOTHER_USER));
    }
}
