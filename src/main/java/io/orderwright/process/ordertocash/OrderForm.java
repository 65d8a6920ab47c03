package io.orderwright.process.ordertocash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.RecordedDecision;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a person needs to see to answer for an order: customer, lines, credit picture, and why the question is asked. One
 * JSON text for a Camunda Form; reasons in Chinese and English, since a form does not know who reads it.
 */
@Component
public class OrderForm implements FormFacts {

    private final OrderQueries orders;
    private final CreditControl credit;
    private final Approvals approvals;
    private final DecisionLog decisions;
    private final FieldRights rights;
    private final MessageSource messages;
    private final ObjectMapper json;

    OrderForm(
            OrderQueries orders,
            CreditControl credit,
            Approvals approvals,
            DecisionLog decisions,
            FieldRights rights,
            MessageSource messages,
            ObjectMapper json) {
        this.orders = orders;
        this.credit = credit;
        this.approvals = approvals;
        this.decisions = decisions;
        this.rights = rights;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String name() {
        return "card";
    }

    @Override
    public String about(String orderNumber) {
        return of(orderNumber);
    }

    /** As JSON. */
    public String of(String orderNumber) {
        return text(facts(orderNumber));
    }

    Map<String, Object> facts(String orderNumber) {
        return facts(orderNumber, rights.mayRead(Field.CREDIT));
    }

    /** @param withCredit whether whoever looks may know what the customer owes */
    public Map<String, Object> facts(String orderNumber, boolean withCredit) {
        OrderView order = orders.get(orderNumber);
        CreditPicture picture = credit.picture(order.customer(), order.currency());
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("number", order.number());
        card.put("customer", order.customerName() + " (" + order.customer() + ", " + order.tier() + ")");
        card.put("amount", amount(order));
        card.put("net", order.net().plain());
        card.put("tax", order.tax().plain());
        card.put("placedBy", order.placedBy());
        card.put("purchaseOrder", text(order.purchaseOrder()));
        card.put("duplicateOf", text(order.possibleDuplicateOf()));
        card.put("requestedOn", order.requestedOn() == null ? "" : String.valueOf(order.requestedOn()));
        card.put("lines", order.lines().stream().map(OrderForm::line).toList());
        Map<String, Object> owes = credit(picture);
        if (!withCredit) {
            owes.replaceAll((what, value) -> FieldRights.MASK);
        }
        card.put("credit", owes);
        card.put("reasons", reasons(orderNumber, withCredit));
        return card;
    }

    private static String amount(OrderView order) {
        return order.gross().toString();
    }

    private static Map<String, Object> line(OrderView.LineView line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line", line.lineNo());
        row.put("sku", line.sku());
        row.put("name", line.name());
        row.put("quantity", line.ordered().toString());
        row.put("price", line.unitPrice().plain());
        row.put("discount", line.discount().toString());
        row.put("amount", line.gross().plain());
        return row;
    }

    private static Map<String, Object> credit(CreditPicture picture) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("grade", picture.grade());
        values.put("limit", picture.limit().toString());
        values.put("exposure", picture.exposure().plain());
        values.put("openOrders", picture.openOrders().plain());
        values.put("receivables", picture.receivables().plain());
        values.put("unallocated", picture.unallocated().plain());
        values.put("free", picture.limit().minus(picture.exposure()).plain());
        return values;
    }

    private List<Map<String, Object>> reasons(String orderNumber, boolean withCredit) {
        List<RecordedDecision> asked = decisions.of(orderNumber);
        List<ApprovalView> levels = approvals.of(orderNumber);
        return asked.stream()
                .map(RecordedDecision::decision)
                .map(decision -> {
                    Map<String, Object> reason = new LinkedHashMap<>();
                    reason.put("reason", bilingual(decision.text("reason")));
                    reason.put("table", decision.table());
                    reason.put("version", decision.version());
                    reason.put("row", withCredit && !asksOwnFields(decision) ? decision.row() : FieldRights.MASK);
                    reason.put("levels", decision.outputs().containsKey("levels") ? groups(levels) : "");
                    return reason;
                })
                .toList();
    }

    /** Who reads an own field is asked where it is shown; the row, which tells what is said there, is in no form. */
    private static boolean asksOwnFields(Decision decision) {
        return decision.inputs().keySet().stream().anyMatch(fact -> fact.indexOf('.') >= 0);
    }

    private String groups(List<ApprovalView> levels) {
        return String.join(
                " → ",
                levels.stream()
                        .map(level -> bilingual("role." + level.namedGroup()))
                        .toList());
    }

    private String bilingual(String key) {
        return messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE) + " / "
                + messages.getMessage(key, null, key, Locale.ENGLISH);
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private String text(Map<String, Object> card) {
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }
}
