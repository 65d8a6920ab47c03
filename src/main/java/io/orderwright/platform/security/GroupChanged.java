package io.orderwright.platform.security;

import io.orderwright.platform.kernel.BusinessEvent;
import org.jspecify.annotations.Nullable;

/**
 * A group was added, changed or removed.
 *
 * @param subject {@code group/} and its id
 * @param before in words, absent where there was nothing
 * @param after in words, absent where there is nothing any more
 */
public record GroupChanged(
        String subject,
        String actor,
        @Nullable String before,
        @Nullable String after) implements BusinessEvent {}
