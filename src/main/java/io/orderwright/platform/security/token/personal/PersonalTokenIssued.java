package io.orderwright.platform.security.token.personal;

import io.orderwright.platform.kernel.BusinessEvent;

/**
 * A person made a token for deployments.
 *
 * @param subject {@code token/} and the first signs
 * @param expiresAt ISO 8601
 */
public record PersonalTokenIssued(String subject, String actor, String expiresAt) implements BusinessEvent {}
