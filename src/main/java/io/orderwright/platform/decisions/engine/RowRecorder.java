package io.orderwright.platform.decisions.engine;

import io.orderwright.platform.decisions.RowAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Collects, for one decision, which rows fired and what each answered. Lives as long as the decision. */
final class RowRecorder extends DefaultAgendaEventListener implements RowAnswer {

    private final Map<String, Object> template;
    private final List<FiredRow> rows = new ArrayList<>(2);

    /** @param template the table's answers, each without a value yet */
    RowRecorder(Map<String, Object> template) {
        this.template = template;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        begin(event.getMatch().getRule().getName());
    }

    void begin(String row) {
        rows.add(new FiredRow(row, new LinkedHashMap<>(template)));
    }

    @Override
    public void put(String output, String value) {
        rows.get(rows.size() - 1).outputs().put(output, value.equals(NOTHING) ? "" : value);
    }

    List<FiredRow> rows() {
        return rows;
    }

    record FiredRow(String name, Map<String, Object> outputs) {}
}
