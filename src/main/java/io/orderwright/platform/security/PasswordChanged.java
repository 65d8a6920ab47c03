package io.orderwright.platform.security;

import io.orderwright.platform.kernel.BusinessEvent;

/**
 * A person has another password, by whoever changed it: sessions and remembered passwords of before are no longer good.
 *
 * @param subject {@code user/} and the login name
 */
public record PasswordChanged(String subject, String actor) implements BusinessEvent {}
