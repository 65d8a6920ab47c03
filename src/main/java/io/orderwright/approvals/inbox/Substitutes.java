package io.orderwright.approvals.inbox;

import io.orderwright.approvals.ApprovalEvent.SubstituteEntered;
import io.orderwright.approvals.ApprovalEvent.SubstituteRevoked;
import io.orderwright.approvals.actions.StandIns;
import io.orderwright.approvals.ports.People;
import io.orderwright.approvals.store.Substitutions;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for whom while he is away. Everybody enters his own; a substitute never answers for what he submitted. */
@Service
@Transactional
public class Substitutes {

    private static final int LONGEST_DAYS = 366;

    private final Substitutions substitutions;
    private final People people;
    private final StandIns standIns;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    Substitutes(
            Substitutions substitutions,
            People people,
            StandIns standIns,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.substitutions = substitutions;
        this.people = people;
        this.standIns = standIns;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * @throws Refusal INVALID for an unknown person, one without a role that approves, oneself, days in the wrong order, days gone by, more than a year, or one that begins in more than a year
     */
    public void enter(Substitution wanted, String by) {
        if (!people.knows(wanted.substitute())) {
            throw Refusal.invalid("substitute", "approval.person-unknown", wanted.substitute());
        }
        if (wanted.substitute().equals(wanted.person())) {
            throw Refusal.invalid("substitute", "approval.substitute-self");
        }
        standIns.refuseOthers("substitute", wanted.substitute());
        if (wanted.until().isBefore(wanted.from()) || wanted.until().isBefore(calendar.today())) {
            throw Refusal.invalid("until", "approval.substitute-days");
        }
        if (wanted.from().isAfter(calendar.today().plusDays(LONGEST_DAYS))) {
            throw Refusal.invalid(
                    "from",
                    "day.outside",
                    wanted.from(),
                    calendar.today(),
                    calendar.today().plusDays(LONGEST_DAYS));
        }
        if (wanted.from().plusDays(LONGEST_DAYS).isBefore(wanted.until())) {
            throw Refusal.invalid("until", "approval.substitute-long", LONGEST_DAYS);
        }
        long id = substitutions.add(wanted, by, calendar.now());
        events.publishEvent(
                new SubstituteEntered(wanted.person(), by, id, wanted.substitute(), wanted.from(), wanted.until()));
    }

    /** @throws Refusal NOT_FOUND when the person entered no such one, or took it back before */
    public void revoke(long id, String person) {
        if (!substitutions.revoke(id, person, calendar.now())) {
            throw Refusal.notFound("approval.substitute-unknown", id);
        }
        events.publishEvent(new SubstituteRevoked(person, person, id));
    }

    /** For whom the number was entered. */
    @Transactional(readOnly = true)
    public Substitution get(long id) {
        return substitutions.find(id).orElseThrow(() -> Refusal.notFound("approval.substitute-unknown", id));
    }

    /** @throws Refusal NOT_FOUND where it concerns this person neither way */
    @Transactional(readOnly = true)
    public Substitution get(long id, String person) {
        return substitutions
                .find(id)
                .filter(one -> one.person().equals(person) || one.substitute().equals(person))
                .orElseThrow(() -> Refusal.notFound("approval.substitute-unknown", id));
    }

    /** Whether it will never be in force again. */
    @Transactional(readOnly = true)
    public boolean over(long id) {
        return substitutions.isRevoked(id) || get(id).until().isBefore(calendar.today());
    }

    /** The next day on which something changes: its first, or the one after its last. */
    @Transactional(readOnly = true)
    public LocalDate nextDay(long id) {
        Substitution entered = get(id);
        return entered.from().isAfter(calendar.today())
                ? entered.from()
                : entered.until().plusDays(1);
    }

    /** Who may answer for somebody who is away, by login. */
    @Transactional(readOnly = true)
    public Set<String> possible() {
        return standIns.all();
    }

    /** What is or will be in force and concerns the person, either way. */
    @Transactional(readOnly = true)
    public List<Substitution> of(String person) {
        return substitutions.of(person, calendar.today());
    }

    /** For whom the person answers today. */
    @Transactional(readOnly = true)
    public List<String> principals(String person) {
        return substitutions.principals(person, calendar.today());
    }
}
