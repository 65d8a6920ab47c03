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
import java.util.stream.Stream;
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
    private final OwnConditions own;

    /** Those that ask about own fields alone, with their answers. */
    private final List<FiredRow> uncompiled;

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
        this.defaultRow = sheet.rows().stream()
                .filter(TableRow::isDefault)
                .findFirst()
                .map(row -> answers(sheet, row))
                .orElse(null);
        this.own = new OwnConditions(sheet);
        this.uncompiled = sheet.rows().stream()
                .filter(row -> !row.isDefault() && !RuleSource.isCompiled(sheet, row))
                .map(row -> answers(sheet, row))
                .toList();
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

    /** What of own fields the table asks about. */
    OwnConditions own() {
        return own;
    }

    /**
     * @param said what is said in own fields, by {@link OwnConditions#read}
     * @throws NoSingleAnswer if no row or several rows fire
     */
    Decision decide(Object asked, Map<String, Object> said) {
        if (asked.getClass() != factType) {
            throw new IllegalArgumentException("Table " + table + " is asked about " + factType.getName() + ", not "
                    + asked.getClass().getName());
        }
        RowRecorder fired = new RowRecorder(noAnswers);
        StatelessKieSession session = base.newStatelessKieSession();
        session.setGlobal("answer", fired);
        session.addEventListener(fired);
        session.execute(asked);
        Map<String, Object> inputs = inputs(asked);
        inputs.putAll(said);
        FiredRow row = theOne(holding(fired.rows(), said), inputs);
        return new Decision(table, version, row.name(), row.outputs(), inputs);
    }

    private List<FiredRow> holding(List<FiredRow> fired, Map<String, Object> said) {
        if (own.isEmpty()) {
            return fired;
        }
        return Stream.concat(fired.stream(), uncompiled.stream())
                .filter(row -> own.hold(row.name(), said))
                .toList();
    }

    private FiredRow theOne(List<FiredRow> fired, Map<String, Object> inputs) {
        if (fired.size() == 1) {
            return fired.get(0);
        }
        if (fired.isEmpty() && defaultRow != null) {
            return defaultRow;
        }
        List<String> names = fired.stream().map(FiredRow::name).toList();
        throw new NoSingleAnswer(table, version, names, inputs);
    }

    /** What a row answers that no rule is made of. */
    private FiredRow answers(TableSheet sheet, TableRow row) {
        RowRecorder answers = new RowRecorder(noAnswers);
        answers.begin(row.name());
        for (Column answer : sheet.answers()) {
            answers.put(answer.field(), row.cells().getOrDefault(answer.index(), RowAnswer.NOTHING));
        }
        return answers.rows().get(0);
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
