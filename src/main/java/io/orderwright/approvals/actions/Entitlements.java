package io.orderwright.approvals.actions;

import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.domain.Seat;
import io.orderwright.approvals.domain.Substitutions;
import io.orderwright.approvals.ports.People;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may answer where, and for whom. The one place that says so: whoever submitted never does, neither by name, nor as
 * one of a group, nor for somebody else; and nobody answers twice at a level.
 */
@Component
public class Entitlements {

    private final People people;
    private final Substitutions substitutions;
    private final CompanyCalendar calendar;

    Entitlements(People people, Substitutions substitutions, CompanyCalendar calendar) {
        this.people = people;
        this.substitutions = substitutions;
        this.calendar = calendar;
    }

    /** @param onBehalfOf for whom; null for oneself */
    public record Right(@Nullable String onBehalfOf) {}

    /**
     * By what right this person answers at this seat.
     *
     * @throws Refusal FORBIDDEN, saying why, when by none
     */
    public Right at(Seat seat, String by) {
        if (by.equals(seat.level().submitter())) {
            throw Refusal.forbidden("approval.own-order", seat.level().subject());
        }
        if (seat.level().answeredBy(by)) {
            throw Refusal.forbidden("approval.voted-before", seat.level().subject());
        }
        Right right = seat.person() == null
                ? ofGroup(String.valueOf(seat.group()), seat.level().submitter(), by)
                : ofPerson(seat.person(), by);
        if (right == null) {
            throw Refusal.forbidden("task.not-yours", seat.level().subject());
        }
        return right;
    }

    /**
     * By what right this person takes a finished approval back: his own yes, or his group was asked.
     *
     * @throws Refusal FORBIDDEN, when by none, and to whoever submitted
     */
    public Right toTakeBack(ApprovalRound round, String by) {
        if (by.equals(round.submitter())) {
            throw Refusal.forbidden("approval.own-order", round.subject());
        }
        if (round.levels().stream().anyMatch(level -> level.answeredBy(by))) {
            return new Right(null);
        }
        return round.levels().stream()
                .map(level -> ofGroup(level.group(), round.submitter(), by))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("approval.not-approver", round.subject()));
    }

    public boolean mayAnswer(Seat seat, String by) {
        try {
            at(seat, by);
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    public boolean mayTakeBack(ApprovalRound round, String by) {
        try {
            toTakeBack(round, by);
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    private @Nullable Right ofPerson(String person, String by) {
        return person.equals(by) ? new Right(null) : principals(by).contains(person) ? new Right(person) : null;
    }

    private @Nullable Right ofGroup(String group, String submitter, String by) {
        List<String> members = people.membersOf(group);
        if (members.contains(by)) {
            return new Right(null);
        }
        return principals(by).stream()
                .filter(person -> members.contains(person) && !person.equals(submitter))
                .findFirst()
                .map(Right::new)
                .orElse(null);
    }

    private List<String> principals(String by) {
        return substitutions.principals(by, calendar.today());
    }

    /** Who may answer today at this seat for those who are asked there. */
    public List<String> substitutes(Seat seat) {
        Map<String, Set<String>> today = substitutions.on(calendar.today());
        if (today.isEmpty()) {
            return List.of();
        }
        String submitter = seat.level().submitter();
        String person = seat.person();
        List<String> asked = person == null ? asked(String.valueOf(seat.group()), submitter) : List.of(person);
        return substitutes(asked, submitter, today);
    }

    /** Everybody who may answer today where these are asked: themselves, and who answers for one of them. */
    public Set<String> answerers(List<String> asked, String submitter) {
        Set<String> either = new LinkedHashSet<>(asked);
        either.addAll(substitutes(asked, submitter, substitutions.on(calendar.today())));
        return either;
    }

    private static List<String> substitutes(List<String> asked, String submitter, Map<String, Set<String>> today) {
        return asked.stream()
                .flatMap(one -> today.getOrDefault(one, Set.of()).stream())
                .filter(one -> !one.equals(submitter))
                .distinct()
                .toList();
    }

    /** The first of these groups that the person belongs to; the first of all when he belongs to none. */
    public String ownOf(List<String> groups, String person) {
        Set<String> own = people.groupsOf(person);
        return groups.stream().filter(own::contains).findFirst().orElseGet(() -> groups.get(0));
    }

    /** Those of the group who may be asked about what this person submitted. */
    public List<String> asked(String group, String submitter) {
        return people.membersOf(group).stream()
                .filter(person -> !person.equals(submitter))
                .toList();
    }

    /**
     * Whether this other person may be asked instead or too.
     *
     * @throws Refusal INVALID at the field {@code target}, saying why not
     */
    public String other(Seat seat, String target) {
        if (!people.knows(target)) {
            throw Refusal.invalid("target", "approval.person-unknown", target);
        }
        if (target.equals(seat.level().submitter())) {
            throw Refusal.invalid("target", "approval.person-submitter", target);
        }
        if (seat.level().holds(target)) {
            throw Refusal.invalid("target", "approval.person-asked", target);
        }
        return target;
    }

    /** @throws Refusal INVALID when there is no such person */
    public String known(String target) {
        if (!people.knows(target)) {
            throw Refusal.invalid("target", "approval.person-unknown", target);
        }
        return target;
    }
}
