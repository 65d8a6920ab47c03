package io.orderwright.platform.security;

import io.orderwright.platform.kernel.BusinessEvent;

/**
 * A name was locked by too many wrong passwords, or unlocked by an administrator before the lock ended by itself.
 *
 * @param subject {@code user/} and the login name
 * @param locked whether it is locked now
 */
public record LoginLockChanged(String subject, String actor, boolean locked) implements BusinessEvent {}
