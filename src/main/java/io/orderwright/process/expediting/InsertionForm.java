package io.orderwright.process.expediting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.fulfilment.expediting.Displacement;
import io.orderwright.fulfilment.expediting.InsertionView;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What whoever agrees to an urgent insertion sees: who wants it, why, and what it takes from whom. */
@Component
class InsertionForm implements FormFacts {

    private final UrgentInsertions insertions;
    private final ObjectMapper json;

    InsertionForm(UrgentInsertions insertions, ObjectMapper json) {
        this.insertions = insertions;
        this.json = json;
    }

    @Override
    public String name() {
        return "insertion";
    }

    @Override
    public String shownAs() {
        return "insertion";
    }

    @Override
    public String subject() {
        return "insertionNumber";
    }

    @Override
    public String about(String insertionNumber) {
        InsertionView insertion = insertions.get(insertionNumber);
        Displacement displacement = insertion.displacement();
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("number", insertion.number());
        card.put("order", insertion.orderNumber());
        card.put("askedBy", insertion.askedBy());
        card.put("reason", insertion.reason());
        card.put("tellCustomers", Boolean.TRUE.equals(insertion.tellCustomers()) ? "是 / yes" : "否 / no");
        card.put("customers", displacement.reachable().size());
        card.put("table", insertion.tableVersion() + " · " + insertion.row());
        card.put(
                "displaced",
                displacement.orders().stream()
                        .map(order -> Map.of(
                                "order", order,
                                "pieces", displacement.told(order),
                                "days", displacement.days(order)))
                        .toList());
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }
}
