package io.orderwright.coordination.messages;

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
}
