package io.orderwright.platform.ground.api;

import io.orderwright.platform.ground.answers.AnswerShapes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What stands in the address of an API request: a parameter that is not known, comes twice or has a value of another type is
 * refused, and so is a body where none is wanted. A filter with a wrong name would list everything.
 */
final class StrictParameters implements HandlerInterceptor {

    private static final int EMPTY_BODY = 64;

    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final AnswerShapes shapes;

    StrictParameters(AnswerShapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method && StrictRequests.isApi(method.getBeanType())) {
            List<RequestFault> faults = new ArrayList<>();
            inQuery(request.getQueryString(), method, faults);
            inPath(request, method, faults);
            if (!faults.isEmpty()) {
                throw MalformedRequest.wrong(faults);
            }
            refuseUnwantedBody(request, method);
        }
        return true;
    }

    private void inQuery(@Nullable String query, HandlerMethod method, List<RequestFault> faults) {
        Map<String, MethodParameter> known = new LinkedHashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null && !MultipartFile.class.isAssignableFrom(parameter.getParameterType())) {
                known.put(name(parameter, named.name()), parameter);
            }
        }
        Map<String, List<String>> given = given(query);
        PageWords.NEW.forEach((old, word) -> {
            MethodParameter parameter = known.get(old);
            if (parameter != null && known.putIfAbsent(word, parameter) == null && given.containsKey(old)) {
                given.getOrDefault(word, List.of())
                        .forEach(value -> faults.add(RequestFault.of(word, "request.repeated-parameter")));
            }
        });
        Map<String, Set<String>> words = shapes.words(method);
        given.forEach((name, values) -> {
            MethodParameter parameter = known.get(name);
            if (parameter != null) {
                typed(name, values, parameter, faults);
            } else if (words.containsKey(name)) {
                chosen(name, values, words.getOrDefault(name, Set.of()), faults);
            } else {
                faults.add(RequestFault.unknown(
                        name,
                        "request.unknown-parameter",
                        Stream.concat(known.keySet().stream(), words.keySet().stream())
                                .sorted()
                                .toList()));
            }
        });
    }

    private static void typed(String name, List<String> values, MethodParameter parameter, List<RequestFault> faults) {
        boolean many = Collection.class.isAssignableFrom(parameter.getParameterType());
        if (values.size() > 1 && !many) {
            faults.add(RequestFault.of(name, "request.repeated-parameter"));
        }
        Class<?> type = many
                ? ResolvableType.forMethodParameter(parameter).getGeneric(0).toClass()
                : parameter.getParameterType();
        values.stream()
                .flatMap(value -> many ? Arrays.stream(value.split(",", -1)) : Stream.of(value))
                .filter(value -> !PlainValues.fits(value, type))
                .findFirst()
                .ifPresent(value -> faults.add(wrong(name, type)));
    }

    /** Words of which several may be chosen, in one parameter. */
    private static void chosen(String name, List<String> values, Set<String> allowed, List<RequestFault> faults) {
        if (values.size() > 1) {
            faults.add(RequestFault.of(name, "request.repeated-parameter"));
        }
        if (!Arrays.stream(values.get(0).split(",", -1)).allMatch(allowed::contains)) {
            faults.add(new RequestFault(
                    name, "request.unknown-word", List.copyOf(allowed), List.of(String.join(", ", allowed))));
        }
    }

    private void inPath(HttpServletRequest request, HandlerMethod method, List<RequestFault> faults) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> values)) {
            return;
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            PathVariable named = parameter.getParameterAnnotation(PathVariable.class);
            if (named != null) {
                String name = name(parameter, named.name());
                Object value = values.get(name);
                if (value != null && !PlainValues.fits(value.toString(), parameter.getParameterType())) {
                    faults.add(wrong(name, parameter.getParameterType()));
                }
            }
        }
    }

    private static RequestFault wrong(String name, Class<?> type) {
        List<String> allowed = PlainValues.allowed(type);
        return new RequestFault(
                name,
                type.isEnum() ? "request.unknown-word" : "request.wrong-type",
                allowed,
                List.of(String.join(", ", allowed)));
    }

    /** Nobody reads it, so whoever sent it believes in something that does not happen. Empty ones are a habit of clients. */
    private static void refuseUnwantedBody(HttpServletRequest request, HandlerMethod method) throws IOException {
        boolean wanted = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                        || parameter.hasParameterAnnotation(RequestPart.class)
                        || MultipartFile.class.isAssignableFrom(parameter.getParameterType()));
        if (wanted || (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null)) {
            return;
        }
        byte[] body = request.getInputStream().readNBytes(EMPTY_BODY);
        String text = new String(body, StandardCharsets.UTF_8).replaceAll("\\s", "");
        if (!text.isEmpty() && !text.equals("{}") && !text.equals("null")) {
            throw MalformedRequest.wrong(List.of(RequestFault.of("", "request.body-unwanted")));
        }
    }

    private String name(MethodParameter parameter, String declared) {
        parameter.initParameterNameDiscovery(names);
        return declared.isEmpty() ? String.valueOf(parameter.getParameterName()) : declared;
    }

    /** The parameters of the address only: fields of a form stand in the body. */
    private static Map<String, List<String>> given(@Nullable String query) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        if (query == null) {
            return given;
        }
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                given.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
            }
        }
        return given;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw MalformedRequest.unreadable(RequestFault.of("query", "request.address-unreadable"));
        }
    }
}
