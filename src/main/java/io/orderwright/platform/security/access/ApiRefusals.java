package io.orderwright.platform.security.access;

import io.orderwright.platform.security.login.LoginLimits;
import io.orderwright.platform.security.token.TokenFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * How the API refuses, as problem+json in the caller's language. An address that is not there is told as that, and not as a
 * lack of rights, to everybody who is logged in: the addresses stand in the API's document anyway.
 *
 * <p>The challenge names a scheme that browsers do not know, so that they never ask for a password in a dialogue of their own
 * and then send it with every request, which would open a door to forged requests.
 */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler, TokenFilter.TokenRefusals {

    private static final String SENT_BY_BROWSERS = "Sec-Fetch-Mode";

    /** Where programs ask; the second is Camunda Modeler's. */
    private static final List<String> DOORS = List.of("/api/", "/engine-rest/");

    private final LoginLimits limits;
    private final MessageSource texts;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    ApiRefusals(LoginLimits limits, MessageSource texts, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.limits = limits;
        this.texts = texts;
        this.mappings = mappings;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof LockedException) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(limits.window().toSeconds()));
            write(request, response, 429, "api.locked");
            return;
        }
        challenge(request, response);
    }

    /** Programs wait to be asked for a password before they send one; a browser would ask its person in a window of its own. */
    private void challenge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String scheme = request.getHeader(SENT_BY_BROWSERS) == null ? "Basic" : "Orderwright";
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, scheme + " realm=\"Orderwright\"");
        write(request, response, 401, "api.login");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (!LostSession.isLoggedIn()) {
            Refusals.log(request);
            challenge(request, response);
            return;
        }
        Set<String> methods = methods(request);
        if (methods.isEmpty()) {
            write(request, response, 404, "api.no-such-address");
        } else if (!methods.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            write(request, response, 405, "api.other-method", String.join(", ", methods));
        } else {
            Refusals.log(request);
            write(request, response, 403, refusal instanceof CsrfException ? "api.no-csrf-token" : "api.no-role");
        }
    }

    @Override
    public void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        Refusals.log(request);
        write(request, response, status, code);
    }

    /** With which methods the address can be used, by whomever. */
    private Set<String> methods(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        Set<String> methods = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(mapping -> isAt(mapping, path))
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream())
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static boolean isAt(RequestMappingInfo mapping, PathContainer path) {
        return mapping.getPathPatternsCondition() != null
                && mapping.getPathPatternsCondition().getPatterns().stream()
                        .anyMatch(pattern -> DOORS.stream().anyMatch(pattern.getPatternString()::startsWith)
                                && pattern.matches(path));
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, int status, String code, Object... arguments)
            throws IOException {
        Problems.write(response, status, code, texts.getMessage(code, arguments, request.getLocale()));
    }
}
