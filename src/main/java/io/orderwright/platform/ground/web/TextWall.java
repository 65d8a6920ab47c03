package io.orderwright.platform.ground.web;

import io.orderwright.platform.ground.text.PlainText;
import io.orderwright.platform.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses, query parameters and form fields with texts that are not plain, the login's among them. What is sent
 * as JSON or as multipart is looked at further in, when it is known who sends it.
 */
final class TextWall extends OncePerRequestFilter {

    private static final int UNPROCESSABLE = 422;

    /** Spring Security refuses such addresses too, but for those of the engine's apps only after it failed to read them. */
    private static final Pattern OTHER_SPELLING =
            Pattern.compile("/\\.{0,2}/|/\\.{1,2}$|;|%2e|%2f|%5c", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (OTHER_SPELLING.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<String> offence = inAddress(request.getRequestURI()).or(() -> inParameters(request));
        if (offence.isPresent()) {
            refuse(request, response, offence.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The answer is written where every error is, in the reader's language. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, String field) throws IOException {
        request.setAttribute(Refusal.class.getName(), PlainText.refusal(field));
        response.sendError(UNPROCESSABLE);
    }

    /** Its body is believed for its signature, and read by whoever checks that. */
    static boolean isSigned(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/carriers/");
    }

    private static Optional<String> inAddress(String address) {
        String decoded = decoded(address.replace("+", "%2B"));
        return decoded == null || PlainText.isPlain(decoded) ? Optional.empty() : Optional.of("path");
    }

    private static Optional<String> inParameters(HttpServletRequest request) {
        if (isMultipart(request) || isSigned(request)) {
            return inQuery(request.getQueryString());
        }
        return offence(request.getParameterMap());
    }

    static Optional<String> offence(Map<String, String[]> parameters) {
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            boolean plain = PlainText.isPlain(parameter.getKey());
            for (String value : parameter.getValue()) {
                plain &= PlainText.isPlain(value);
            }
            if (!plain) {
                return Optional.of(parameter.getKey());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inQuery(@Nullable String query) {
        String decoded = query == null ? "" : decoded(query);
        return decoded == null || PlainText.isPlain(decoded) ? Optional.empty() : Optional.of("query");
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Null for what is no encoding at all: that is refused by whoever reads it. */
    private static @Nullable String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
