package io.orderwright.process.orderchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.decisions.own.RowsForReader;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.changes.ports.ChangeReaders;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What whoever agrees to a change sees, or whoever looks after one that the ERP refused: who wants what, and why. */
@Component
class ChangeForm implements FormFacts {

    private final OrderChanges changes;
    private final ChangeReaders readers;
    private final ObjectMapper json;

    ChangeForm(OrderChanges changes, ChangeReaders readers, ObjectMapper json) {
        this.readers = readers;
        this.changes = changes;
        this.json = json;
    }

    @Override
    public String name() {
        return "change";
    }

    @Override
    public String shownAs() {
        return "change";
    }

    @Override
    public String subject() {
        return "changeNumber";
    }

    @Override
    public String about(String changeNumber) {
        ChangeView change = changes.get(changeNumber);
        ChangeEffects effects = change.effects();
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("number", change.number());
        card.put("order", change.orderNumber());
        card.put("askedBy", change.askedBy());
        card.put("reason", change.reason());
        card.put("before", effects.before().toString());
        card.put("after", effects.after().toString());
        card.put("requestedOn", field(effects, "requestedOn"));
        card.put("shipTo", field(effects, "shipTo"));
        card.put("prices", field(effects, "price"));
        String row = readers.mayReadRows() ? effects.row() : RowsForReader.MASK;
        card.put("table", effects.tableVersion() + " · " + row);
        card.put(
                "lines",
                effects.lines().stream()
                        .map(line -> Map.of(
                                "sku",
                                line.sku(),
                                "name",
                                line.name(),
                                "from",
                                line.from().toString(),
                                "to",
                                line.to().toString()))
                        .toList());
        return text(card);
    }

    private static String field(ChangeEffects effects, String name) {
        return effects.fields().stream()
                .filter(field -> field.field().equals(name))
                .map(ChangeEffects.ChangedField::inWords)
                .reduce((one, other) -> one + "; " + other)
                .orElse("–");
    }

    private String text(Map<String, Object> card) {
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }
}
