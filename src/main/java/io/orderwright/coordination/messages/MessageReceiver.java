package io.orderwright.coordination.messages;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a message.
 *
 * @param phone "" where there is no number
 * @param language in which it is written: zh or en; absent for the company's own
 */
public record MessageReceiver(String phone, @Nullable String language) {

    public boolean reachable() {
        return !phone.isBlank();
    }

    /** Says so in a message; without a language it looks as it did before there were any. */
    public void into(Map<String, Object> body) {
        body.put("phone", phone);
        if (language != null) {
            body.put("language", language);
        }
    }
}
