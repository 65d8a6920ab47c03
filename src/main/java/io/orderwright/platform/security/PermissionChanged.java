package io.orderwright.platform.security;

import io.orderwright.platform.kernel.BusinessEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a person, a group or everybody may do in the engine was granted, changed or revoked.
 *
 * @param subject {@code authorization/} and its id
 * @param before in words, absent where there was nothing
 * @param after in words, absent where there is nothing any more
 */
public record PermissionChanged(
        String subject,
        String actor,
        @Nullable String before,
        @Nullable String after) implements BusinessEvent {}
