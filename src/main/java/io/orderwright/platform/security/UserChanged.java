package io.orderwright.platform.security;

import io.orderwright.platform.kernel.BusinessEvent;
import org.jspecify.annotations.Nullable;

/**
 * A person who may log in was added, changed or removed: name and mail address, never the password.
 *
 * @param subject {@code user/} and the login name
 * @param before in words, absent where there was nothing
 * @param after in words, absent where there is nothing any more
 */
public record UserChanged(
        String subject,
        String actor,
        @Nullable String before,
        @Nullable String after) implements BusinessEvent {}
