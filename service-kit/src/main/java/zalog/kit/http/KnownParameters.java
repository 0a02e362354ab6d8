package zalog.kit.http;

import static java.util.stream.Collectors.toCollection;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The names of the query parameters that an operation takes. */
final class KnownParameters {
    private static final Map<Method, SortedSet<String>> KNOWN = new ConcurrentHashMap<>();

    private KnownParameters() {}

    static SortedSet<String> of(Method operation) {
        return KNOWN.computeIfAbsent(operation, KnownParameters::read);
    }

    private static SortedSet<String> read(Method operation) {
        return Arrays.stream(operation.getParameters())
                .<AnnotatedElement>flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                        : Stream.of(parameter))
                .map(element -> element.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(toCollection(TreeSet::new));
    }
}
