package zalog.kit.messaging;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Message headers as one text: a line per header, name=value, the value percent-encoded where it must be. */
final class HeaderLines {
    private static final Pattern NAME = Pattern.compile("[!-<>-~]+"); // no blank, no control character, no equals sign

    private HeaderLines() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static void append(StringBuilder lines, String name, String value) {
        lines.append(name).append('=');
        if (isPlain(value)) {
            lines.append(value);
        } else {
            lines.append('~').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        lines.append('\n');
    }

    static String of(Map<String, String> headers) {
        StringBuilder lines = new StringBuilder();
        headers.forEach((name, value) -> append(lines, name, value));
        return lines.toString();
    }

    static Map<String, String> parse(String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            int equals = line.indexOf('=');
            String value = line.substring(equals + 1);
            headers.put(
                    line.substring(0, equals),
                    value.startsWith("~") ? URLDecoder.decode(value.substring(1), StandardCharsets.UTF_8) : value);
        });
        return headers;
    }

    private static boolean isPlain(String value) {
        if (value.startsWith("~")) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
