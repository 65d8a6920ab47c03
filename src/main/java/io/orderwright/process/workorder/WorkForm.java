package io.orderwright.process.workorder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.production.WorkView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a planner sees of a work order. */
@Component
class WorkForm implements FormFacts {

    private final Production production;
    private final ObjectMapper json;

    WorkForm(Production production, ObjectMapper json) {
        this.production = production;
        this.json = json;
    }

    @Override
    public String name() {
        return "work";
    }

    @Override
    public String shownAs() {
        return "work";
    }

    @Override
    public String subject() {
        return "workOrderNumber";
    }

    @Override
    public String about(String workOrderNumber) {
        WorkView work = production.get(workOrderNumber);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("number", work.number());
        card.put("sku", work.sku());
        card.put("quantity", work.quantity().plain());
        card.put("neededFor", work.neededFor());
        card.put("neededOn", text(work.neededOn()));
        card.put("workCentre", work.workCentre());
        card.put("place", text(work.place()));
        card.put("starts", text(work.startsOn()));
        card.put("ends", text(work.endsOn()));
        card.put(
                "priority",
                work.priority() + (work.row() == null ? "" : " · " + work.tableVersion() + " · " + work.row()));
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return Objects.toString(value, "–");
    }
}
