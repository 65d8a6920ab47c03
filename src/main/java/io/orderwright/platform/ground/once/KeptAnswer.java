package io.orderwright.platform.ground.once;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * An answer as it was given.
 *
 * @param body JSON; absent where the answer had none, or where it is not kept
 * @param whole false where the body was not kept: a secret, or beyond what is kept of an answer
 */
public record KeptAnswer(
        int status,
        @Nullable String location,
        @Nullable String tag,
        @Nullable String body,
        boolean whole) {

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(OncePerKey.REPLAYED, "true");
        if (location != null) {
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        if (tag != null) {
            response.setHeader(HttpHeaders.ETAG, tag);
        }
        if (body != null) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
