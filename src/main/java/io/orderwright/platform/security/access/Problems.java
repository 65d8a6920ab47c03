package io.orderwright.platform.security.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Refusals as problem+json (RFC 9457) from filters, where no controller is near. */
final class Problems {

    private Problems() {}

    /**
     * @param detail our own words, nothing from the request that could need escaping
     */
    static void write(HttpServletResponse response, int status, String detail) throws IOException {
        HttpStatus reason = HttpStatus.valueOf(status);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(reason.getReasonPhrase(), status, detail));
    }
}
