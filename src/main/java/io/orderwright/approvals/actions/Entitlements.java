package io.orderwright.approvals.actions;

import io.orderwright.approvals.domain.ApprovalLevel;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.domain.Seat;
import io.orderwright.approvals.domain.TookPart;
import io.orderwright.approvals.ports.People;
import io.orderwright.approvals.store.Substitutions;
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
 * Who may answer where, and for whom. The one place that says so: whoever took part in the document never does, neither by
 * name, nor as one of a group, nor for somebody else, nor does anybody for him; and nobody answers twice, neither at a level nor at two levels of one asking.
 * Whoever answers in another's place is one of {@link StandIns}.
 */
@Component
public class Entitlements {

    private final People people;
    private final Substitutions substitutions;
    private final StandIns standIns;
    private final CompanyCalendar calendar;

    Entitlements(People people, Substitutions substitutions, StandIns standIns, CompanyCalendar calendar) {
        this.people = people;
        this.substitutions = substitutions;
        this.standIns = standIns;
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
        TookPart.refuse(seat.level().round(), by);
        if (seat.level().answeredBy(by)) {
            throw Refusal.forbidden("approval.voted-before", seat.level().subject());
        }
        Integer other = otherLevel(seat.level(), seat.group(), by);
        if (other != null) {
            throw Refusal.forbidden("approval.other-level", seat.level().subject(), other);
        }
        Right right = seat.person() == null
                ? ofGroup(String.valueOf(seat.group()), seat.level().round(), by)
                : ofPerson(seat, by);
        if (right == null) {
            throw Refusal.forbidden("task.not-yours", seat.level().subject());
        }
        return right;
    }

    /**
     * By what right this person takes a finished approval back: his own yes, or his group was asked.
     *
     * @throws Refusal FORBIDDEN, when by none, and to whoever submitted or, without a yes of his own, took part
     */
    public Right toTakeBack(ApprovalRound round, String by) {
        if (by.equals(round.submitter())) {
            throw Refusal.forbidden("approval.own-order", round.subject());
        }
        if (round.levels().stream().anyMatch(level -> level.answeredBy(by))) {
            return new Right(null);
        }
        TookPart.refuse(round, by);
        return round.levels().stream()
                .map(level -> ofGroup(level.group(), round, by))
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

    private @Nullable Right ofPerson(Seat seat, String by) {
        String person = String.valueOf(seat.person());
        if (!person.equals(by)) {
            return seat.level().round().part(person) == null && principals(by).contains(person)
                    ? new Right(person)
                    : null;
        }
        String group = seat.group();
        boolean ofGroup = group != null && people.membersOf(group).contains(by);
        if (!ofGroup && !standIns.includes(by)) {
            throw Refusal.forbidden("approval.role-none", seat.level().subject());
        }
        return new Right(null);
    }

    private @Nullable Right ofGroup(String group, ApprovalRound round, String by) {
        List<String> members = people.membersOf(group);
        if (members.contains(by)) {
            return new Right(null);
        }
        return principals(by).stream()
                .filter(person -> members.contains(person) && round.part(person) == null)
                .findFirst()
                .map(Right::new)
                .orElse(null);
    }

    /** For whom this person answers today; nobody where he has no role that approves. */
    public List<String> principals(String by) {
        List<String> away = substitutions.principals(by, calendar.today());
        return away.isEmpty() || standIns.includes(by) ? away : List.of();
    }

    /** Who may answer today at this seat for those who are asked there. */
    public List<String> substitutes(Seat seat) {
        Map<String, Set<String>> today = substitutions.on(calendar.today());
        if (today.isEmpty()) {
            return List.of();
        }
        ApprovalRound round = seat.level().round();
        String person = seat.person();
        List<String> asked = person == null ? asked(String.valueOf(seat.group()), round) : List.of(person);
        return substitutes(asked, round, today).stream()
                .filter(one -> otherLevel(seat.level(), null, one) == null)
                .toList();
    }

    /** Everybody who may answer today where these are asked: themselves, and who answers for one of them. */
    public Set<String> answerers(List<String> asked, ApprovalRound round) {
        Set<String> either = new LinkedHashSet<>(asked);
        either.addAll(substitutes(asked, round, substitutions.on(calendar.today())));
        return either;
    }

    private List<String> substitutes(List<String> asked, ApprovalRound round, Map<String, Set<String>> today) {
        return asked.stream()
                .flatMap(one -> today.getOrDefault(one, Set.of()).stream())
                .filter(one -> round.part(one) == null)
                .distinct()
                .filter(standIns::includes)
                .toList();
    }

    /** The first of these groups that the person belongs to; the first of all when he belongs to none. */
    public String ownOf(List<String> groups, String person) {
        Set<String> own = people.groupsOf(person);
        return groups.stream().filter(own::contains).findFirst().orElseGet(() -> groups.get(0));
    }

    /** Those of the group who may be asked at this level: who can answer there, themselves or by who stands in today. */
    public List<String> asked(String group, ApprovalLevel level) {
        Map<String, Set<String>> today = substitutions.on(calendar.today());
        return asked(group, level.round()).stream()
                .filter(person -> otherLevel(level, group, person) == null
                        || substitutes(List.of(person), level.round(), today).stream()
                                .anyMatch(one -> otherLevel(level, null, one) == null))
                .toList();
    }

    /**
     * The other level of the same asking at which this person has answered, so that he does not here.
     *
     * @param group of which he would answer here; null where he would in another's place
     */
    private @Nullable Integer otherLevel(ApprovalLevel level, @Nullable String group, String person) {
        return level.round()
                .answerElsewhere(level, person)
                .filter(there -> group == null || !confirms(level, group, there, person))
                .map(Seat::level)
                .or(() -> level.round()
                        .stoodElsewhere(level, person)
                        .filter(there -> group == null || !onlyOne(level, group, person)))
                .map(ApprovalLevel::levelNo)
                .orElse(null);
    }

    /**
     * Whether he is the only one who can answer at both levels, and did so there by a role of his own. Then the table
     * approval/repeated-level has said that he is to confirm it: nobody has handed him anything.
     */
    private boolean confirms(ApprovalLevel level, String group, Seat there, String person) {
        return byOwnRole(there, person) && onlyOne(level, group, person);
    }

    /** Whether who answered there did so by a role of his own: for nobody else, and nobody had handed it to him. */
    boolean byOwnRole(Seat there, String person) {
        String group = there.group();
        return there.onBehalfOf() == null
                && group != null
                && people.membersOf(group).contains(person);
    }

    /** Whether nobody else could answer for the group today. */
    private boolean onlyOne(ApprovalLevel level, String group, String person) {
        return answerers(asked(group, level.round()), level.round()).equals(Set.of(person));
    }

    /** Those of the group who took no part in what is asked about. */
    public List<String> asked(String group, ApprovalRound round) {
        return people.membersOf(group).stream()
                .filter(person -> round.part(person) == null)
                .toList();
    }

    /** Those of the group who are passed over, since they wrote, placed or counted what is asked about. */
    List<String> passedOver(String group, ApprovalRound round) {
        return round.view().excluded().isEmpty()
                ? List.of()
                : people.membersOf(group).stream()
                        .filter(person -> !person.equals(round.submitter()) && round.part(person) != null)
                        .toList();
    }

    /**
     * Whether somebody is left to answer at the level whose turn it is, once this person takes part in what is asked about.
     *
     * @throws Refusal FORBIDDEN where he is asked by name, or nobody else could answer
     */
    public void refuseOnlyAnswerer(ApprovalRound round, String by) {
        boolean only = round.current().openSeats().stream()
                .anyMatch(seat -> by.equals(seat.person())
                        || by.equals(seat.delegatedBy())
                        || seat.person() == null && !leftWithout(by, seat));
        if (only) {
            throw Refusal.forbidden("approval.only-answerer", round.subject(), round.submitter());
        }
    }

    /** Whether anybody could answer here once this person is excluded: who stands in for him alone then answers for nobody. */
    private boolean leftWithout(String by, Seat seat) {
        String group = String.valueOf(seat.group());
        ApprovalRound round = seat.level().round();
        List<String> others =
                asked(group, round).stream().filter(one -> !one.equals(by)).toList();
        return answerers(others, round).stream()
                .filter(one -> !one.equals(by) && !seat.level().answeredBy(one))
                .anyMatch(one -> otherLevel(seat.level(), others.contains(one) ? group : null, one) == null);
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
        TookPart.refuseTarget(seat.level().round(), target);
        if (seat.level().holds(target)) {
            throw Refusal.invalid("target", "approval.person-asked", target);
        }
        Integer other = otherLevel(seat.level(), null, target);
        if (other != null) {
            throw Refusal.invalid("target", "approval.person-other-level", target, other);
        }
        standIns.refuseOthers("target", target);
        return target;
    }

    /** Those who may be asked instead or too at the level whose turn it is, by login. */
    public Set<String> others(ApprovalRound round) {
        ApprovalLevel level = round.current();
        Set<String> possible = standIns.all();
        possible.removeIf(
                person -> round.part(person) != null || level.holds(person) || otherLevel(level, null, person) != null);
        return possible;
    }

    /** @throws Refusal INVALID when there is no such person */
    public String known(String target) {
        if (!people.knows(target)) {
            throw Refusal.invalid("target", "approval.person-unknown", target);
        }
        return target;
    }
}
