package io.orderwright.platform.security;

import io.orderwright.platform.kernel.BusinessEvent;

/**
 * A person came into a group or left it.
 *
 * @param subject {@code user/} and the login name
 * @param group id of the group, which is a role
 * @param member whether the person is in it now
 */
public record MembershipChanged(String subject, String actor, String group, boolean member) implements BusinessEvent {}
