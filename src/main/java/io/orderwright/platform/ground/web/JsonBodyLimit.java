package io.orderwright.platform.ground.web;

import io.orderwright.platform.ground.text.BufferedBody;
import io.orderwright.platform.ground.text.JsonTexts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses JSON bodies beyond a limit before anything is made of them: by their declared length, and where none is declared
 * by reading no further than the limit; and those with texts that are not plain.
 */
final class JsonBodyLimit extends OncePerRequestFilter {

    private final int limit;

    /** @param limit in bytes */
    JsonBodyLimit(int limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).contains("json") || TextWall.isSigned(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            refuse(response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refuse(response);
            return;
        }
        Optional<String> offence = JsonTexts.offence(body);
        if (offence.isPresent()) {
            TextWall.refuse(request, response, offence.get());
        } else {
            chain.doFilter(new BufferedBody(request, body), response);
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] problem =
                "{\"type\":\"about:blank\",\"title\":\"Content Too Large\",\"status\":413,\"detail\":\"A JSON body may have at most %d bytes\"}"
                        .formatted(limit)
                        .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }
}
