package io.orderwright.platform.security.token.personal;

import io.orderwright.platform.kernel.BusinessEvent;

/**
 * A person ended his token before its time.
 *
 * @param subject {@code token/} and the first signs
 */
public record PersonalTokenRevoked(String subject, String actor) implements BusinessEvent {}
