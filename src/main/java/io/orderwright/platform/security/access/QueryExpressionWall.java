package io.orderwright.platform.security.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.orderwright.platform.ground.text.BufferedBody;
import io.orderwright.platform.ground.text.JsonTexts;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses engine queries that carry an expression ({@code assigneeExpression}, {@code dueBeforeExpression} …) at any
 * depth: the second wall against CVE-2026-109432, the first is in the engine's expression manager. Bodies are read into
 * memory up to a limit. Files sent as multipart are no queries and pass.
 */
public class QueryExpressionWall extends OncePerRequestFilter {

    private static final Logger audit = LoggerFactory.getLogger("orderwright.audit.access");
    private static final String SUFFIX = "expression";

    /** Far above the largest form that a person submits. */
    static final int LARGEST_BODY = 1024 * 1024;

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> inParameters = expressionIn(request.getQueryString());
        if (inParameters.isPresent()) {
            refuse(request, response, inParameters.get());
            return;
        }
        if (isFile(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            Problems.write(response, 413, "The request is larger than " + LARGEST_BODY / 1024 + " KB");
            return;
        }
        if (body.length > 0 && request.getHeader("Content-Encoding") != null) {
            Problems.write(response, 415, "Compressed requests are not accepted");
            return;
        }
        try {
            Optional<String> inBody = expressionIn(body);
            if (inBody.isPresent()) {
                refuse(request, response, inBody.get());
                return;
            }
        } catch (IOException notJson) {
            Problems.write(response, 400, "The request is not valid JSON");
            return;
        }
        Optional<String> offence = JsonTexts.offence(body);
        if (offence.isPresent()) {
            request.setAttribute(Refusal.class.getName(), PlainText.refusal(offence.get()));
            response.sendError(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return;
        }
        chain.doFilter(new BufferedBody(request, body), response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String name)
            throws IOException {
        audit.warn("query with an expression refused: user={} key={}", request.getRemoteUser(), name);
        Problems.write(response, 400, "Expressions are not accepted in queries: " + name);
    }

    /** The first key that ends in "Expression"; escapes in keys are resolved by the parser, as the engine's does. */
    private static Optional<String> expressionIn(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    return Optional.of(harmless(parser.currentName()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> expressionIn(@Nullable String query) {
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String raw = equals < 0 ? pair : pair.substring(0, equals);
            String name;
            try {
                name = URLDecoder.decode(raw, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                return Optional.of("malformed parameter");
            }
            if (isExpression(name)) {
                return Optional.of(harmless(name));
            }
        }
        return Optional.empty();
    }

    private static boolean isExpression(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    private static String harmless(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "?");
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
