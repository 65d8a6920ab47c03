package io.orderwright.platform.security.token;

import io.orderwright.platform.kernel.BusinessEvent;

/**
 * A token was ended before its time.
 *
 * @param subject {@code token/} and the first signs
 */
public record TokenRevoked(String subject, String actor, String integration) implements BusinessEvent {}
