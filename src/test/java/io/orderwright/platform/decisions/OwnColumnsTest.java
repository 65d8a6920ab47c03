package io.orderwright.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.credit.CreditFacts;
import io.orderwright.platform.decisions.engine.RuleBases;
import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.own.OwnFact.FactEntry;
import io.orderwright.platform.decisions.own.OwnFact.FactForm;
import io.orderwright.platform.decisions.own.OwnFacts;
import io.orderwright.platform.decisions.table.Coverage;
import io.orderwright.platform.decisions.table.TableReader;
import io.orderwright.platform.decisions.table.TableSheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Columns that an owner adds about own fields: typed, checked, and compared beside what the engine compiles. */
@Tag("owners")
class OwnColumnsTest {

    private static final String CREDIT = "credit/credit-decision";
    private static final int AT = 3;

    /** A call that names a table and its facts, and nothing else. */
    private static final Pattern TWO_ARGUMENTS = Pattern.compile(
            "tables\\.decide\\(\\s*[\\w.]+,\\s*(?:new )?(\\w+Facts)(?:\\.of)?\\((?:[^()]|\\([^()]*\\))*\\)\\)");

    private static final OwnFact CHANNEL = fact("order", "channel", "Channel", "渠道", FactForm.LIST, false);
    private static final OwnFact DEPTH = fact("order", "depth", "Depth", "深度", FactForm.NUMBER, false);
    private static final OwnFact DUE = fact("order", "due", "Due day", "到期日", FactForm.DATE, false);
    private static final OwnFact GIFT = fact("order", "gift", "Gift", "礼品", FactForm.FLAG, false);
    private static final OwnFact NOTE = fact("order", "note", "Note", "备注说明", FactForm.TEXT, false);
    private static final OwnFact OLD = fact("order", "old", "Old", "旧", FactForm.TEXT, true);
    private static final OwnFact TWIN = fact("customer", "channel", "Channel", "客户渠道", FactForm.TEXT, false);
    private static final OwnFact SHELF = fact("product", "shelf", "Shelf", "货架", FactForm.TEXT, false);
    private static final List<OwnFact> ALL = List.of(CHANNEL, DEPTH, DUE, GIFT, NOTE, OLD, TWIN, SHELF);

    private static final Function<String, List<OwnFact>> FACTS =
            thing -> ALL.stream().filter(fact -> fact.thing().equals(thing)).toList();

    private static final CreditFacts WITHIN =
            new CreditFacts("A", "VIP", new BigDecimal("50"), 0, new BigDecimal("1000.00"), false, 1000);

    private static OwnFact fact(String thing, String code, String en, String zh, FactForm form, boolean retired) {
        List<FactEntry> entries = form == FactForm.LIST
                ? List.of(
                        new FactEntry("WEB", "Web shop", "网店", false),
                        new FactEntry("FAIR", "Fair", "展会", false),
                        new FactEntry("FAX", "Fax", "传真", true))
                : List.of();
        return new OwnFact(thing, code, en, zh, form, 2, entries, retired);
    }

    @Test
    void aRuleAboutAnOwnFieldAloneAnswers() {
        TableSheet sheet = read(edited("order.channel", "WEB, -")
                .rule("X-FAIR", Map.of(AT, "展会", 13, "REVIEW", 14, "reason.credit.overdue")));
        assertThat(Coverage.findings(sheet)).isEmpty();
        RuleBases bases = RuleBases.none().with(List.of(sheet), getClass().getClassLoader());
        Decision fair = bases.decide(CREDIT, WITHIN, Map.of("order.channel", "FAIR"));
        assertThat(fair.row()).isEqualTo("X-FAIR");
        assertThat(fair.outputs()).containsEntry("answer", "REVIEW");
        assertThat(fair.inputs()).containsEntry("order.channel", "FAIR").containsEntry("tier", "VIP");
        assertThat(bases.decide(CREDIT, WITHIN, Map.of("order.channel", "WEB")).row())
                .isEqualTo("D-1");
        assertThat(bases.decide(CREDIT, WITHIN, Map.of("order.channel", "-")).row())
                .isEqualTo("D-1");
        assertThat(bases.decide(CREDIT, WITHIN, Map.of("order.channel", "FAX")).row())
                .as("an entry that no rule names")
                .isEqualTo("DEFAULT");
        assertThatThrownBy(() -> bases.decide(CREDIT, WITHIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("order.channel");
        assertThat(sheet.version()).isNotEqualTo(ShippedTables.sheet(CREDIT).version());
        assertThat(sheet.headerHash())
                .as("what is ours stays ours")
                .isEqualTo(ShippedTables.sheet(CREDIT).headerHash());
    }

    @ParameterizedTest
    @CsvSource({
        "order.depth >, 12.5, 12.51, true",
        "order.depth >, 12.5, 12.5, false",
        "'深度 大于\nDepth over', 12.5, 13, true",
        "Depth at least, 12.5, 12.50, true",
        "深度至, 12.5, 12.5, true",
        "Depth below, 12.5, 12.5, false",
        "Depth up to, -, -, true",
        "Depth up to, -, 1, false",
        "Depth up to, 5, -, false",
        "Due day from, 2027-01-31, 2027-01-31, true",
        "到期日 早于, 2027-01-31, 2027-01-31, false",
        "order.due <=, 2027-01-31, 2027-02-01, false",
        "Gift, YES, true, true",
        "礼品, 否, true, false",
        "'礼品\nGift', -, -, true",
        "Note, 'urgent, fragile', fragile, true",
        "Note, '*', anything, true",
        "Note, '*', -, false",
        "Note, 'urgent, *', urgent, true",
        "order.note, -, -, true",
        "ORDER.NOTE, urgent, Urgent, false"
    })
    void cellsAreComparedAsTheHeadingSays(String heading, String cell, String said, boolean holds) {
        TableSheet sheet = read(EditedTable.of(CREDIT).column(AT, heading).text("D-1", AT, cell));
        RuleBases bases = RuleBases.none().with(List.of(sheet), getClass().getClassLoader());
        String fact = sheet.ownFacts().get(0).name();
        assertThat(bases.decide(CREDIT, WITHIN, Map.of(fact, said)).row()).isEqualTo(holds ? "D-1" : "DEFAULT");
    }

    @ParameterizedTest
    @CsvSource({
        "order.unknown, WEB, FIELD_UNKNOWN, Rules!D16",
        "product.shelf, WEB, FIELD_UNKNOWN, Rules!D16",
        "Channel, WEB, FIELD_AMBIGUOUS, Rules!D16",
        "order.old, x, FIELD_RETIRED, Rules!D16",
        "Depth, 5, FIELD_BOUND, Rules!D16",
        "渠道 大于, 5, FIELD_NO_BOUND, Rules!D16",
        "渠道, SHOP, WORD, Rules!D21",
        "渠道, 'WEB, Web shop', WORD_TWICE, Rules!D21",
        "渠道, 传真, FIELD_ENTRY_RETIRED, Rules!D21",
        "Depth over, deep, NUMBER, Rules!D21",
        "Due day after, tomorrow, FIELD_DAY, Rules!D21",
        "Gift, perhaps, FLAG, Rules!D21",
        "Note, 'urgent,,x', FIELD_TEXT, Rules!D21"
    })
    void whatIsWrongIsSaidAtTheCell(String heading, String cell, FaultKind kind, String at) {
        TableFault fault = faults(EditedTable.of(CREDIT).column(AT, heading).text("D-1", AT, cell))
                .get(0);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.cell()).isEqualTo(at);
    }

    @Test
    void anAddedColumnThatSaysNothingIsNamed() {
        assertThat(faults(EditedTable.of(CREDIT).column(AT, "")).get(0).kind()).isEqualTo(FaultKind.FIELD_UNNAMED);
        assertThat(faults(EditedTable.of(CREDIT).column(AT, "Gift").column(AT, "礼品"))
                        .get(0)
                        .kind())
                .isEqualTo(FaultKind.FIELD_TWICE);
        assertThat(faults(EditedTable.of(CREDIT).column(AT, "Gift").text("D-1", AT + 1, "GOLD"))
                        .get(0)
                        .cell())
                .as("our columns are named where they stand now")
                .isEqualTo("Rules!E21");
        assertThat(faults(
                                "approval/level-terms",
                                EditedTable.of("approval/level-terms").column(1, "Gift"))
                        .get(0)
                        .kind())
                .as("a table that is asked about nothing")
                .isEqualTo(FaultKind.FIELD_UNKNOWN);
    }

    @Test
    void gapsAndOverlapsAreFoundThereToo() {
        assertThat(Coverage.findings(read(edited("order.channel", "WEB, FAIR"))))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.toString()).contains("gap", "order.channel -"));
        assertThat(Coverage.findings(read(edited("Depth over", "10")
                        .rule("X", Map.of(AT, "-", 13, "HOLD", 14, "reason.credit.overdue")))))
                .isNotEmpty()
                .anySatisfy(fault -> assertThat(fault.toString()).contains("gap", "order.depth below 10"))
                .anySatisfy(fault -> assertThat(fault.toString()).contains("gap", "order.depth 10"));
        TableSheet twice =
                read(edited("order.note", "a, *").rule("X", Map.of(AT, "b", 13, "HOLD", 14, "reason.credit.overdue")));
        assertThat(Coverage.findings(twice)).isNotEmpty().allSatisfy(fault -> assertThat(fault.toString())
                .contains("gap", "order.note -"));
        assertThat(Coverage.findings(read(edited("Due day before", "2027-01-31")
                        .rule("X", Map.of(AT, "2027-02-01", 13, "HOLD", 14, "reason.credit.overdue")))))
                .anySatisfy(fault -> assertThat(fault.toString()).contains("overlap", "order.due below 2027-01-31"));
    }

    @Test
    void whatIsSaidIsLookedUpWhereTheTableAsksForItAndNowhereElse() {
        List<String> asked = new ArrayList<>();
        Map<String, Object> said = new HashMap<>(Map.of("channel", "FAIR"));
        OwnFacts facts = new OwnFacts() {
            @Override
            public List<OwnFact> of(String thing) {
                return FACTS.apply(thing);
            }

            @Override
            public Map<String, Object> said(String thing, String key) {
                asked.add(thing + " " + key);
                return said;
            }
        };
        List<OwnersTables.OwnersTable> released = new ArrayList<>();
        DecisionTables tables = new DecisionTables(
                new TableFiles(new PathMatchingResourcePatternResolver(), null), List.of(() -> released), facts);
        AskedThings order = AskedThings.order("SO-1", "C-1");
        assertThat(tables.decide(CREDIT, WITHIN, order).row()).isEqualTo("D-1");
        assertThat(asked).isEmpty();
        byte[] workbook = edited("Kanal", "WEB, -")
                .rule("X-FAIR", Map.of(AT, "FAIR", 13, "REVIEW", 14, "reason.credit.overdue"))
                .bytes();
        OwnFact then = new OwnFact("order", "channel", "Kanal", "渠", FactForm.LIST, 0, CHANNEL.entries(), false);
        released.add(new OwnersTables.OwnersTable(CREDIT, "7", workbook, List.of(then)));
        tables.reload();
        assertThat(tables.decide(CREDIT, WITHIN, order).row())
                .as("whatever it is called now")
                .isEqualTo("X-FAIR");
        assertThat(asked).containsExactly("order SO-1");
        said.clear();
        assertThat(tables.decide(CREDIT, WITHIN, order).inputs()).containsEntry("order.channel", "-");
        assertThatThrownBy(() -> tables.decide(CREDIT, WITHIN)).isInstanceOf(IllegalStateException.class);
        said.put("channel", "FAIR");
        asked.clear();
        AskedThings noOrder = AskedThings.customer("C-1").without(AskedThings.ORDER);
        Decision ofNone = tables.decide(CREDIT, WITHIN, noOrder);
        assertThat(ofNone.row()).as("of no order nothing is said").isEqualTo("D-1");
        assertThat(ofNone.inputs()).containsEntry("order.channel", "-");
        assertThat(asked).isEmpty();
    }

    /** A table that may ask about own fields is told of which things; else the first owner who does so would stop every decision. */
    @Test
    void whoeverAsksSuchATableNamesTheThings() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> calls = new ArrayList<>();
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher found = TWO_ARGUMENTS.matcher(Files.readString(source));
                while (found.find()) {
                    calls.add(found.group(1));
                }
            }
            assertThat(calls)
                    .hasSizeGreaterThan(8)
                    .allSatisfy(facts -> assertThat(askedAbout(facts)).as(facts).isFalse());
        }
    }

    private static boolean askedAbout(String facts) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Path record = sources.filter(file -> file.endsWith(facts + ".java"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(record).contains("@AskedAbout(");
        }
    }

    private static EditedTable edited(String heading, String everywhere) {
        return EditedTable.of(CREDIT).column(AT, heading).everywhere(AT, everywhere);
    }

    private static TableSheet read(EditedTable edited) {
        return TableReader.read(CREDIT, edited.bytes(), ShippedTables.sheet(CREDIT), FACTS);
    }

    private static List<TableFault> faults(EditedTable edited) {
        return faults(CREDIT, edited);
    }

    private static List<TableFault> faults(String table, EditedTable edited) {
        return catchThrowableOfType(TableRefused.class, () -> {
                    byte[] bytes = edited.bytes();
                    TableReader.read(table, bytes, ShippedTables.sheet(table), FACTS);
                })
                .findings();
    }
}
