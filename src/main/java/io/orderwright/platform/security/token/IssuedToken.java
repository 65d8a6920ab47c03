package io.orderwright.platform.security.token;

/**
 * A token that was just made.
 *
 * @param secret what the program sends as {@code Authorization: Bearer}; told once, and kept nowhere
 */
public record IssuedToken(ApiToken token, String secret) {}
