package io.orderwright.platform.security.token;

import io.orderwright.platform.kernel.BusinessEvent;

/**
 * A program was given a token.
 *
 * @param subject {@code token/} and the first signs
 * @param roles separated by commas
 * @param expiresAt ISO 8601
 */
public record TokenIssued(
        String subject, String actor, String integration, String roles, boolean writes, String expiresAt)
        implements BusinessEvent {}
