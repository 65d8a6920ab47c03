package io.orderwright.coordination.signoffs;

import io.orderwright.approvals.ApprovalFlow;
import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.acts.ActRecord;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.approvals.ports.People;
import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.approvals.rounds.RoundView;
import io.orderwright.approvals.rounds.SeatView;
import io.orderwright.approvals.signoffs.SignOffReaders;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What every form of an approval shows of the question itself: who is asked how, and what was done so far. */
@Component
public class QuestionFacts {

    private final Approvals approvals;
    private final ApprovalFlow flow;
    private final ApprovalActs approving;
    private final SignOffReaders readers;
    private final People people;
    private final MessageSource messages;
    private final CompanyCalendar calendar;

    QuestionFacts(
            Approvals approvals,
            ApprovalFlow flow,
            ApprovalActs approving,
            SignOffReaders readers,
            People people,
            MessageSource messages,
            CompanyCalendar calendar) {
        this.readers = readers;
        this.approvals = approvals;
        this.flow = flow;
        this.approving = approving;
        this.people = people;
        this.messages = messages;
        this.calendar = calendar;
    }

    /** By the names that the forms know, for who may know all of it. */
    public Map<String, Object> of(String subject) {
        return of(subject, levels -> levels, acts -> acts);
    }

    /** The same for one reader. */
    public Map<String, Object> of(String subject, String reader) {
        return of(subject, levels -> readers.levels(subject, reader), acts -> readers.acts(subject, reader));
    }

    private Map<String, Object> of(
            String subject, UnaryOperator<List<ApprovalView>> levelsFor, UnaryOperator<List<ActRecord>> actsFor) {
        RoundView round = flow.round(subject);
        List<ApprovalView> levels = approvals.of(subject);
        Set<String> possible = approving.others(subject);
        ApprovalView level = levels.get(round.level() - 1);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("level", round.level() + " / " + levels.size() + " · " + group(level.group()));
        facts.put("mode", both("approvals.mode." + level.mode()) + " · " + level.needed());
        facts.put("counted", round.amount().toString());
        facts.put(
                "asked",
                levelsFor.apply(levels).stream()
                        .flatMap(one -> one.seats().stream())
                        .map(this::seat)
                        .toList());
        facts.put(
                "acts",
                actsFor.apply(approvals.acts(subject)).stream().map(this::act).toList());
        facts.put(
                "people",
                people.all().stream()
                        .filter(one -> possible.contains(one.login()))
                        .map(one -> one.login() + " = " + one.name())
                        .collect(Collectors.joining(", ")));
        return facts;
    }

    private Map<String, Object> seat(SeatView seat) {
        String by = text(seat.answeredBy());
        return Map.of(
                "level", seat.level(),
                "who", seat.person() == null ? group(text(seat.group())) : seat.person(),
                "state", both("approvals.seat." + seat.state()),
                "by", seat.onBehalfOf() == null ? by : by + " → " + seat.onBehalfOf(),
                "comment", text(seat.comment()));
    }

    private Map<String, Object> act(ActRecord act) {
        return Map.of(
                "at", shown(act.at()),
                "who", act.onBehalfOf() == null ? act.actor() : act.actor() + " → " + act.onBehalfOf(),
                "what", both("approvals.verb." + act.verb()),
                "target", text(act.target()),
                "comment", act.comment());
    }

    /** By the company's clocks. */
    public String shown(Instant moment) {
        return calendar.stamp(moment);
    }

    public String group(String role) {
        return both("role." + role);
    }

    /** In both languages, since a task has one form; what has no text stands for itself. */
    public String both(String key) {
        String chinese = messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE);
        String english = messages.getMessage(key, null, key, Locale.ENGLISH);
        return text(chinese).equals(english) ? text(english) : chinese + " / " + english;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
