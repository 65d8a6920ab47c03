package io.orderwright.contact.notices;

import io.orderwright.contact.notices.store.StaffNoticeRows;
import io.orderwright.platform.ground.text.PlainText;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the people of a role something, and finds what they were told. */
@Service
public class StaffNotices {

    /** Signs of a notice. */
    public static final int LONGEST = 500;

    private static final int LONGEST_SUBJECT = 64;

    private final StaffNoticeRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffNotices(StaffNoticeRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells the people of a role something, within the caller's transaction.
     *
     * @param subject the number of what it is about
     * @param by the login of whoever did the step before
     * @throws Refusal INVALID for a role that there is not, and for a text that says nothing, is too long or holds signs that
     *     cannot be seen
     */
    @Transactional
    public StaffNotice tell(String role, String subject, String text, String by) {
        String said = text.strip();
        if (!Roles.EMPLOYEES.contains(role)) {
            throw Refusal.invalid("role", "notice.role", role);
        }
        if (said.isEmpty() || subject.isBlank()) {
            throw Refusal.invalid("text", "notice.empty");
        }
        if (said.length() > LONGEST || subject.length() > LONGEST_SUBJECT) {
            throw Refusal.invalid("text", "notice.too-long", String.valueOf(LONGEST));
        }
        PlainText.require("text", said);
        StaffNotice notice = rows.add(role, subject, said, by, clock.instant());
        events.publishEvent(new StaffNotified(subject, by, notice.id(), role));
        return notice;
    }

    /** What people of any of these roles were told, the newest first. */
    @Transactional(readOnly = true)
    public List<StaffNotice> page(Collection<String> roles, long before, int size) {
        return roles.isEmpty() ? List.of() : rows.page(roles, before, size);
    }

    /** As {@link #page}, of what was told since then. */
    @Transactional(readOnly = true)
    public List<StaffNotice> since(Collection<String> roles, Instant since, int size) {
        return page(roles, Long.MAX_VALUE, size).stream()
                .filter(notice -> !notice.at().isBefore(since))
                .toList();
    }
}
