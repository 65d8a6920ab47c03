package io.orderwright.approvals.inbox;

import io.orderwright.approvals.signoffs.SignOffSubject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a person's list.
 *
 * @param key what to pass as {@code after} for the lines after this one
 * @param seat the answer that is asked for; null in lists of what is not asked
 * @param state of the asking; for what was done, the verb
 * @param unread whether the copy was not looked at yet
 * @param at since when it waits; for what was copied, done or submitted, when that was
 * @param about the document: its kind, title and total
 * @param reason message key of why it is asked; null in lists of what is not asked
 * @param answeredLevel another level of the same asking at which the person has answered: somebody else must answer here
 */
public record InboxItem(
        long key,
        @Nullable Long seat,
        String subject,
        int level,
        @Nullable String group,
        @Nullable String person,
        String submitter,
        String state,
        @Nullable Instant dueAt,
        int reminders,
        boolean nudged,
        boolean unread,
        Instant at,
        SignOffSubject about,
        @Nullable String reason,
        @Nullable Integer answeredLevel) {

    /** The same, where the person may answer all the same. */
    InboxItem answerable() {
        return new InboxItem(
                key, seat, subject, level, group, person, submitter, state, dueAt, reminders, nudged, unread, at, about,
                reason, null);
    }
}
