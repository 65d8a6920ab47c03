package io.orderwright.platform.security.token.personal;

/**
 * A token that was just made.
 *
 * @param secret what Modeler sends as {@code Authorization: Bearer}; told once, and kept nowhere
 */
public record NewPersonalToken(PersonalToken token, String secret) {}
