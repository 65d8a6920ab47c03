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
     * @param code by which a program recognises it
     * @param detail our own words, nothing from the request that could need escaping
     */
    static void write(HttpServletResponse response, int status, String code, String detail) throws IOException {
        HttpStatus reason = HttpStatus.valueOf(status);
        begin(response, status);
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\"}"
                        .formatted(reason.getReasonPhrase(), status, detail, code));
    }

    private static void begin(HttpServletResponse response, int status) {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }

    /**
     * @param detail our own words, nothing from the request that could need escaping
     */
    static void write(HttpServletResponse response, int status, String detail) throws IOException {
        HttpStatus reason = HttpStatus.valueOf(status);
        begin(response, status);
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(reason.getReasonPhrase(), status, detail));
    }
}
