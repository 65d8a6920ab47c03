package io.orderwright.contact.notices;

import java.time.Instant;

/**
 * Something that a process told the people of a role.
 *
 * @param role whose people read it
 * @param subject the number of what it is about, as an order's
 * @param by the login of who did the step before, or {@code system}
 */
public record StaffNotice(long id, String role, String subject, String text, String by, Instant at) {}
