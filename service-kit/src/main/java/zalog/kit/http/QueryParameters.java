package zalog.kit.http;

import static java.util.stream.Collectors.toCollection;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The names of the query parameters that an operation takes. */
final class QueryParameters {
    private static final Map<Method, SortedSet<String>> KNOWN = new ConcurrentHashMap<>();

    private QueryParameters() {}

    static SortedSet<String> of(Method operation) {
        return KNOWN.computeIfAbsent(operation, method -> Arrays.stream(method.getParameters())
                .flatMap(QueryParameters::names)
                .collect(toCollection(TreeSet::new)));
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(field -> name(field).stream())
                : name(parameter).stream();
    }

    private static Optional<String> name(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
