package io.orderwright.desk.owners;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.owners.fields.facts.FieldFacts;
import io.orderwright.owners.rules.RuleReleases;
import io.orderwright.owners.rules.RuleTables;
import io.orderwright.owners.rules.RuleTables.TableAnswer;
import io.orderwright.owners.rules.words.TableWords;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.RecordedDecision;
import io.orderwright.platform.decisions.TableRefused;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.workshop.TableTrial;
import io.orderwright.platform.decisions.workshop.TableTrial.FactKind;
import io.orderwright.platform.decisions.workshop.TableView;
import io.orderwright.platform.decisions.workshop.TableView.ViewColumn;
import io.orderwright.platform.decisions.workshop.TableWorkshop;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a table would answer, for a case that somebody types or an order of the past. */
@Controller
class AskTablePage {

    /** Facts of decisions that tell about a customer's credit. */
    private static final Set<String> OF_CREDIT =
            Set.of("grade", "creditGrade", "utilisationPercent", "overdueDays", "bureauScore");

    /** Tables of whose facts none is for everybody. */
    private static final Map<String, Field> OF_TABLE = Map.of(
            "purchasing/order-approval", Field.BUYING,
            "purchasing/supplier-choice", Field.BUYING,
            "credit/limit-approval", Field.CREDIT,
            "credit/release-approval", Field.CREDIT,
            "fulfilment/count-release", Field.COST);

    private static final String OF_MONEY = "finance/";

    private static final String ORDER = "order";

    private final RuleTables tables;
    private final RuleReleases releases;
    private final TableWorkshop workshop;
    private final DecisionLog decisions;
    private final FieldRights rights;
    private final FieldFacts fields;
    private final Forms forms;

    AskTablePage(
            RuleTables tables,
            RuleReleases releases,
            TableWorkshop workshop,
            DecisionLog decisions,
            FieldRights rights,
            FieldFacts fields,
            Forms forms) {
        this.tables = tables;
        this.releases = releases;
        this.workshop = workshop;
        this.decisions = decisions;
        this.rights = rights;
        this.fields = fields;
        this.forms = forms;
    }

    /**
     * A fact in the form.
     *
     * @param words it may be, where the table lists them
     */
    record ShownFact(String name, String label, FactKind kind, List<String> words, String value) {}

    /** What one of the two answers, or why it does not. */
    record ShownAnswer(
            String of,
            @Nullable TableAnswer answer,
            @Nullable String trouble) {}

    /** @param release a workbook that is asked beside the table in force; absent for none */
    @GetMapping("/rules/{area}/{name}/ask")
    String ask(
            @PathVariable String area,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Long release,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale) {
        String table = area + "/" + name;
        TableTrial trial = tables.trial(table);
        TableView view = trial.view();
        TypedForm form = forms.of(typed, locale);
        Map<String, String> values = new HashMap<>(typed);
        boolean take = !form.text(ORDER).isEmpty();
        if (take) {
            values.putAll(factsOf(form.text(ORDER).strip(), table, model));
        }
        TableTrial other = release == null ? null : other(release);
        List<ShownFact> facts = new ArrayList<>(shown(trial, view, values, locale));
        if (other != null) {
            shown(other, other.view(), values, locale).stream()
                    .filter(fact -> facts.stream().noneMatch(one -> one.name().equals(fact.name())))
                    .forEach(facts::add);
        }
        boolean asked = facts.stream().anyMatch(fact -> typed.containsKey(fact.name())) || take;
        model.addAttribute("table", view);
        model.addAttribute("title", TableWords.in(view.title(), locale));
        model.addAttribute("facts", facts);
        model.addAttribute("release", release);
        model.addAttribute("form", form);
        model.addAttribute("answers", asked ? answers(trial, release, other, facts, form) : List.of());
        return "rules/ask";
    }

    private Map<String, String> factsOf(String order, String table, Model model) {
        Map<String, String> facts = new HashMap<>();
        decisions.of(order).stream()
                .map(RecordedDecision::decision)
                .filter(one -> one.table().equals(table))
                .reduce((earlier, later) -> later)
                .ifPresent(last -> last.inputs().forEach((fact, value) -> facts.put(fact, text(value))));
        model.addAttribute("unknown", facts.isEmpty());
        boolean closed = facts.keySet().removeIf(fact -> !fields.maySee(fact));
        boolean masked = mayRead(table)
                ? !rights.mayRead(Field.CREDIT) && facts.keySet().removeAll(OF_CREDIT)
                : facts.keySet().removeAll(Set.copyOf(facts.keySet()));
        if (masked || closed) {
            model.addAttribute("masked", true);
        }
        return facts;
    }

    private boolean mayRead(String table) {
        Field field = table.startsWith(OF_MONEY) ? Field.MONEY : OF_TABLE.get(table);
        return field == null || rights.mayRead(field);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static List<ShownFact> shown(TableTrial trial, TableView view, Map<String, String> values, Locale locale) {
        return trial.facts().entrySet().stream()
                .map(fact -> new ShownFact(
                        fact.getKey(),
                        label(fact.getKey(), view, locale),
                        fact.getValue(),
                        words(fact.getKey(), view),
                        values.getOrDefault(fact.getKey(), isOwn(fact.getKey()) ? OwnFact.NOTHING : "")))
                .toList();
    }

    /** Of which nothing may be said, and mostly is not. */
    private static boolean isOwn(String fact) {
        return fact.indexOf('.') >= 0;
    }

    /** The workbook; null where it cannot be used any more. */
    private @Nullable TableTrial other(long release) {
        try {
            return workshop.trial(
                    releases.get(release).table(), releases.workbook(release), releases.ownFacts(release));
        } catch (TableRefused refused) {
            return null;
        }
    }

    private List<ShownAnswer> answers(
            TableTrial trial,
            @Nullable Long release,
            @Nullable TableTrial other,
            List<ShownFact> facts,
            TypedForm form) {
        Map<String, String> asked = new HashMap<>();
        facts.stream().filter(fact -> !fact.value().isBlank()).forEach(fact -> asked.put(fact.name(), fact.value()));
        ShownAnswer inForce = answer("", trial, asked, form);
        return release == null || other == null
                ? List.of(inForce)
                : List.of(inForce, answer(releases.get(release).version(), other, asked, form));
    }

    private ShownAnswer answer(String of, TableTrial trial, Map<String, String> facts, TypedForm form) {
        try {
            return new ShownAnswer(of, tables.answer(trial, facts), null);
        } catch (Refusal refused) {
            form.refused(refused);
            return new ShownAnswer(
                    of, null, form.errors().getOrDefault("facts", form.errors().get("")));
        }
    }

    private static String label(String fact, TableView view, Locale locale) {
        return view.columns().stream()
                .filter(column -> column.field().equals(fact))
                .findFirst()
                .map(column -> TableWords.fact(column.heading(), locale))
                .orElse(fact);
    }

    private static List<String> words(String fact, TableView view) {
        return view.columns().stream()
                .filter(column -> column.field().equals(fact))
                .findFirst()
                .map(ViewColumn::words)
                .orElse(List.of());
    }
}
