package io.orderwright.platform.security.token;

import io.orderwright.platform.kernel.BusinessEvent;

/**
 * A token was used from an address from which it had not been used before.
 *
 * @param subject {@code token/} and the first signs
 * @param address where the request came from
 */
public record TokenObserved(String subject, String actor, String address) implements BusinessEvent {}
