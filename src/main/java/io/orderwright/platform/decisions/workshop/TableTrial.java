package io.orderwright.platform.decisions.workshop;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.engine.RuleBases;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.table.TableSheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table that is checked and compiled, and decides about nobody. */
public final class TableTrial {

    private final TableSheet sheet;
    private final RuleBases bases;

    TableTrial(TableSheet sheet, RuleBases bases) {
        this.sheet = sheet;
        this.bases = bases;
    }

    public TableView view() {
        return TableLayout.of(sheet);
    }

    /** The facts that it is asked about, in their order, and whether each is a NUMBER, a FLAG or a TEXT. */
    public Map<String, FactKind> facts() {
        Map<String, FactKind> kinds = new LinkedHashMap<>();
        bases.factTypes(sheet.name()).forEach((name, type) -> kinds.put(name, FactKind.of(type)));
        // A text too where it is a number: nothing may be said.
        ownFacts().forEach(fact -> kinds.put(fact.name(), FactKind.TEXT));
        return kinds;
    }

    /** The own fields that it asks about, each once. */
    public List<OwnFact> ownFacts() {
        return sheet.ownFacts();
    }

    /** What a fact is. */
    public enum FactKind {
        NUMBER,
        FLAG,
        TEXT;

        static FactKind of(Class<?> type) {
            if (type == boolean.class) {
                return FLAG;
            }
            return type == String.class ? TEXT : NUMBER;
        }
    }

    /**
     * What it would answer.
     *
     * @param facts by name, as they were kept with a decision or typed
     * @throws IllegalArgumentException if one is missing or no such value; its message is the name
     * @throws io.orderwright.platform.decisions.NoSingleAnswer if no row or several rows answer
     */
    public Decision decide(Map<String, ?> facts) {
        return bases.decide(sheet.name(), bases.facts(sheet.name(), facts), facts);
    }
}
