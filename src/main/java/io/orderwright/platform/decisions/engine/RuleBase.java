package io.orderwright.platform.decisions.engine;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.NoSingleAnswer;
import io.orderwright.platform.decisions.RowAnswer;
import io.orderwright.platform.decisions.engine.RowRecorder.FiredRow;
import io.orderwright.platform.decisions.table.Column;
import io.orderwright.platform.decisions.table.TableRow;
import io.orderwright.platform.decisions.table.TableSheet;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;

/** One compiled table. Safe for any number of threads: each decision has its own stateless session. */
final class RuleBase {

    private final TableSheet sheet;
    private final String table;
    private final String version;
    private final KieBase base;
    private final Class<?> factType;
    private final RecordComponent[] facts;
    private final Map<String, Object> noAnswers = new LinkedHashMap<>();
    private final @Nullable FiredRow defaultRow;

    RuleBase(TableSheet sheet, KieBase base, ClassLoader loader) {
        this.sheet = sheet;
        this.table = sheet.name();
        this.version = sheet.version();
        this.base = base;
        try {
            this.factType = Class.forName(sheet.factType(), false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Table " + table + " asks about an unknown " + sheet.factType(), e);
        }
        if (!factType.isRecord()) {
            throw new IllegalStateException("Table " + table + ": facts must be a record, not " + factType);
        }
        this.facts = factType.getRecordComponents();
        for (Column answer : sheet.answers()) {
            noAnswers.put(answer.field(), "");
        }
        this.defaultRow = defaultRow(sheet, noAnswers);
    }

    /** Whether this was compiled from exactly that. */
    boolean isOf(TableSheet other) {
        return sheet.equals(other);
    }

    String version() {
        return version;
    }

    Class<?> factType() {
        return factType;
    }

    /** @throws NoSingleAnswer if no row or several rows fire */
    Decision decide(Object asked) {
        if (asked.getClass() != factType) {
            throw new IllegalArgumentException("Table " + table + " is asked about " + factType.getName() + ", not "
                    + asked.getClass().getName());
        }
        RowRecorder fired = new RowRecorder(noAnswers);
        StatelessKieSession session = base.newStatelessKieSession();
        session.setGlobal("answer", fired);
        session.addEventListener(fired);
        session.execute(asked);
        FiredRow row = theOne(fired.rows(), asked);
        return new Decision(table, version, row.name(), row.outputs(), inputs(asked));
    }

    private FiredRow theOne(List<FiredRow> fired, Object asked) {
        if (fired.size() == 1) {
            return fired.get(0);
        }
        if (fired.isEmpty() && defaultRow != null) {
            return defaultRow;
        }
        List<String> names = fired.stream().map(FiredRow::name).toList();
        throw new NoSingleAnswer(table, version, names, inputs(asked));
    }

    /** What the default row answers; null if the table has none. */
    private static @Nullable FiredRow defaultRow(TableSheet sheet, Map<String, Object> noAnswers) {
        for (TableRow row : sheet.rows()) {
            if (row.isDefault()) {
                RowRecorder answers = new RowRecorder(noAnswers);
                answers.begin(row.name());
                for (Column answer : sheet.answers()) {
                    answers.put(answer.field(), row.cells().getOrDefault(answer.index(), RowAnswer.NOTHING));
                }
                return answers.rows().get(0);
            }
        }
        return null;
    }

    private Map<String, Object> inputs(Object asked) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (RecordComponent fact : facts) {
            inputs.put(fact.getName(), value(fact.getAccessor(), asked));
        }
        return inputs;
    }

    private static Object value(Method accessor, Object asked) {
        try {
            return accessor.invoke(asked);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + accessor, e);
        }
    }
}
