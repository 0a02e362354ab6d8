package zalog.k8s;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zalog.stack.Service;

/** What the code says of itself: settings of a service, versions of the build, variables of the local stack. */
final class Code {
    private static final Pattern VARIABLE = Pattern.compile("\"([A-Z][A-Z0-9_]+)\"");
    private static final Pattern CHANNEL = Pattern.compile("mp\\.messaging\\.incoming\\.(.+)\\.topic");

    private Code() {}

    static Map<String, String> settings(Service service) {
        Map<String, String> settings =
                properties("service-kit/src/main/resources/META-INF/microprofile-config.properties");
        settings.putAll(properties(service.module() + "/src/main/resources/application.properties"));
        return settings;
    }

    /** Topic → consumer group of everything a service takes. */
    static Map<String, String> channels(Service service) {
        Map<String, String> settings = settings(service);
        return settings.keySet().stream()
                .map(CHANNEL::matcher)
                .filter(Matcher::matches)
                .collect(toMap(
                        channel -> settings.getOrDefault(channel.group(), ""),
                        channel ->
                                settings.getOrDefault("mp.messaging.incoming." + channel.group(1) + ".group.id", "")));
    }

    /** Every variable by which the local stack tells a service of its surroundings. */
    static Set<String> localVariables() {
        return VARIABLE.matcher(source("local-stack/src/main/java/zalog/stack/ServiceEnvironment.java"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A value of the root {@code pom.xml}, by the name of its element. */
    static String pom(String element) {
        Matcher value =
                Pattern.compile("<" + element + ">([^<]+)</" + element + ">").matcher(source("pom.xml"));
        if (!value.find()) {
            throw new IllegalArgumentException("pom.xml has no <" + element + ">");
        }
        return value.group(1);
    }

    /** The flags with which a service's JVM is started. */
    static String jvmFlags() {
        return source("local-stack/src/main/resources/zalog/stack/service.options");
    }

    static String source(String file) {
        return Kustomize.read(Kustomize.ROOT.resolveSibling(file));
    }

    private static Map<String, String> properties(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(source(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(toMap(name -> name, properties::getProperty));
    }
}
