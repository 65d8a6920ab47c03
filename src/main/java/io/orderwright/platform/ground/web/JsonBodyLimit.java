package io.orderwright.platform.ground.web;

import io.orderwright.platform.ground.text.BufferedBody;
import io.orderwright.platform.ground.text.JsonTexts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses JSON bodies beyond a limit before anything is made of them: by their declared length, and where none is declared
 * by reading no further than the limit; and those with texts that are not plain.
 */
final class JsonBodyLimit extends OncePerRequestFilter {

    private final int limit;

    private final MessageSource texts;

    /** @param limit in bytes */
    JsonBodyLimit(int limit, MessageSource texts) {
        this.limit = limit;
        this.texts = texts;
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
            refuse(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refuse(request, response);
            return;
        }
        Optional<String> offence = JsonTexts.offence(body);
        if (offence.isPresent()) {
            TextWall.refuse(request, response, offence.get());
        } else {
            chain.doFilter(new BufferedBody(request, body), response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FilterProblem.write(
                request,
                response,
                HttpStatus.PAYLOAD_TOO_LARGE,
                "request.body-too-large",
                texts,
                String.valueOf(limit));
    }
}
