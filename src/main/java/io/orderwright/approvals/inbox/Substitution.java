package io.orderwright.approvals.inbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answers for somebody else while he is away.
 *
 * @param id null as long as it is not entered
 * @param from the first day
 * @param until the last day
 */
public record Substitution(@Nullable Long id, String person, String substitute, LocalDate from, LocalDate until) {}
