package io.orderwright.process.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.approvals.ActRecord;
import io.orderwright.approvals.ApprovalFlow;
import io.orderwright.approvals.ApprovalView;
import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.Approving;
import io.orderwright.approvals.RoundView;
import io.orderwright.approvals.SeatView;
import io.orderwright.approvals.ports.People;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.process.ordertocash.OrderForm;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a person needs to see to answer for an approval: the order's card, who is asked how, and what was done so far. */
@Component
class ApprovalForm implements FormFacts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final OrderForm card;
    private final Approvals approvals;
    private final ApprovalFlow flow;
    private final Approving approving;
    private final People people;
    private final FieldRights rights;
    private final CurrentUser user;
    private final MessageSource messages;
    private final ObjectMapper json;

    ApprovalForm(
            OrderForm card,
            Approvals approvals,
            ApprovalFlow flow,
            Approving approving,
            People people,
            FieldRights rights,
            CurrentUser user,
            MessageSource messages,
            ObjectMapper json) {
        this.card = card;
        this.approvals = approvals;
        this.flow = flow;
        this.approving = approving;
        this.people = people;
        this.rights = rights;
        this.user = user;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String name() {
        return "question";
    }

    @Override
    public String about(String orderNumber) {
        // Whoever is asked sees what he answers for.
        Map<String, Object> facts =
                card.facts(orderNumber, rights.mayRead(Field.CREDIT) || approving.asks(orderNumber, user.user()));
        RoundView round = flow.round(orderNumber);
        List<ApprovalView> levels = approvals.of(orderNumber);
        ApprovalView level = levels.get(round.level() - 1);
        facts.put("level", round.level() + " / " + levels.size() + " · " + group(level.group()));
        facts.put("mode", both("approvals.mode." + level.mode()) + " · " + level.needed());
        facts.put("counted", round.amount().toPlainString() + " CNY");
        facts.put(
                "asked",
                levels.stream()
                        .flatMap(one -> one.seats().stream())
                        .map(this::seat)
                        .toList());
        facts.put("acts", approvals.acts(orderNumber).stream().map(this::act).toList());
        facts.put(
                "people",
                people.all().stream()
                        .map(one -> one.login() + " = " + one.name())
                        .collect(Collectors.joining(", ")));
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
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
                "at", TIME.format(act.at()),
                "who", act.onBehalfOf() == null ? act.actor() : act.actor() + " → " + act.onBehalfOf(),
                "what", both("approvals.verb." + act.verb()),
                "target", text(act.target()),
                "comment", act.comment());
    }

    private String group(String role) {
        return both("role." + role);
    }

    private String both(String key) {
        return messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE) + " / "
                + messages.getMessage(key, null, key, Locale.ENGLISH);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
