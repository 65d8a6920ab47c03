package io.orderwright.platform.security.access;

import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Finds everything that answers requests: controllers (ours, springdoc's, the actuator's), static resources, view
 * controllers, servlets, the resources of Jersey servlets, and the filters that answer by themselves.
 */
class Endpoints {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH");
    private static final int DEEPEST = 8;

    private final WebApplicationContext context;
    private final Set<Endpoint> found = new TreeSet<>();

    Endpoints(WebApplicationContext context) {
        this.context = context;
    }

    Set<Endpoint> all() {
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(this::controller));
        context.getBeansOfType(AbstractUrlHandlerMapping.class).values().forEach(mapping -> mapping.getHandlerMap()
                .keySet()
                .forEach(path -> found.add(new Endpoint("GET", path))));
        ServletContext servlets = context.getServletContext();
        servlets.getServletRegistrations().values().forEach(this::servlet);
        servlets.getFilterRegistrations().values().stream()
                .map(FilterRegistration::getUrlPatternMappings)
                .flatMap(patterns -> patterns.stream())
                .filter(pattern -> !pattern.equals("/*"))
                .forEach(pattern -> found.add(new Endpoint("GET", pattern(pattern))));
        return found;
    }

    private void controller(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? METHODS
                : methods.stream().map(RequestMethod::name).toList();
        mapping.getPatternValues()
                .forEach(path -> names.forEach(method -> found.add(new Endpoint(method, path.isEmpty() ? "/" : path))));
    }

    private void servlet(ServletRegistration servlet) {
        String application = servlet.getInitParameter("jakarta.ws.rs.Application");
        for (String mapping : servlet.getMappings()) {
            if (application == null) {
                METHODS.forEach(method -> found.add(new Endpoint(method, pattern(mapping))));
            } else {
                jersey(mapping.substring(0, mapping.length() - "/*".length()), application);
            }
        }
    }

    private void jersey(String base, String application) {
        try {
            Application resources = (Application)
                    Class.forName(application).getDeclaredConstructor().newInstance();
            resources.getClasses().stream()
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .forEach(type -> resource(
                            type, join(base, type.getAnnotation(Path.class).value()), 0));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(application, e);
        }
    }

    private void resource(Class<?> type, String path, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("Resources without end at " + path);
        }
        for (Method method : type.getMethods()) {
            Optional<String> below = annotations(type, method)
                    .filter(Path.class::isInstance)
                    .map(annotation -> ((Path) annotation).value())
                    .findFirst();
            List<String> verbs = annotations(type, method)
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null)
                    .map(HttpMethod::value)
                    .distinct()
                    .toList();
            String whole = below.map(part -> join(path, part)).orElse(path);
            verbs.forEach(verb -> found.add(new Endpoint(verb, whole)));
            if (verbs.isEmpty() && below.isPresent()) {
                found.add(new Endpoint("GET", whole));
                resource(method.getReturnType(), whole, depth + 1);
            }
        }
    }

    /** Of the method itself and of what it overrides: resources are often annotated on an interface. */
    private static Stream<Annotation> annotations(Class<?> type, Method method) {
        return ancestors(type).flatMap(ancestor -> Arrays.stream(ancestor.getDeclaredMethods())
                .filter(same -> same.getName().equals(method.getName())
                        && Arrays.equals(same.getParameterTypes(), method.getParameterTypes()))
                .flatMap(same -> Arrays.stream(same.getAnnotations())));
    }

    private static Stream<Class<?>> ancestors(Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type),
                        Stream.concat(
                                ancestors(type.getSuperclass()),
                                Arrays.stream(type.getInterfaces()).flatMap(Endpoints::ancestors)));
    }

    private static String join(String base, String path) {
        String below = path.startsWith("/") ? path : "/" + path;
        return (base + (below.equals("/") ? "" : below)).replaceAll("\\{\\s*([^:}]+?)\\s*:[^}]*}", "{$1}");
    }

    /** A servlet's pattern in the words of Spring's. */
    private static String pattern(String servletPattern) {
        return servletPattern.endsWith("/*") ? servletPattern + "*" : servletPattern;
    }
}
