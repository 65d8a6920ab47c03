package io.orderwright.contact.notices;

import io.orderwright.platform.kernel.BusinessEvent;

/**
 * The people of a role were told something. What that was stands in the notice, which only they read.
 *
 * @param subject the number of what it is about
 */
public record StaffNotified(String subject, String actor, long noticeId, String role) implements BusinessEvent {}
