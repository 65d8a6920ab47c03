package io.orderwright.platform.security.token.personal;

import io.orderwright.platform.kernel.BusinessEvent;

/**
 * A token was used from another address than the last time.
 *
 * @param subject {@code token/} and the first signs
 * @param address where the request came from
 */
public record PersonalTokenObserved(String subject, String actor, String address) implements BusinessEvent {}
