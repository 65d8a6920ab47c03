package io.orderwright.owners.fields;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import io.orderwright.ModuleTest;
import io.orderwright.owners.fields.OwnFieldEvent.OwnFieldDefined;
import io.orderwright.owners.fields.OwnFieldEvent.OwnFieldsFilled;
import io.orderwright.platform.ground.fields.FieldSubject;
import io.orderwright.platform.ground.fields.FieldsOnPaper;
import io.orderwright.platform.ground.fields.FieldsOnPaper.PrintedField;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Own fields by themselves, of things that are rows of somebody else's table. */
@ModuleTest(with = "ground")
class FieldsModuleTest {

    private static final String UNIT = "unit";

    @TestConfiguration
    static class Units {

        @Bean
        FieldSubject.Offer units() {
            return () -> List.of(new FieldSubject(UNIT, 1, "unit", "code", List.of("sales"), null, Set.of(), true));
        }
    }

    @MockitoBean
    CurrentUser user;

    @Autowired
    OwnFieldBook book;

    @Autowired
    FieldValues values;

    @Autowired
    FieldsOnPaper papers;

    @Autowired
    FieldInvariants invariants;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String own = "";
    private String code = "";
    private String thing = "";

    @BeforeEach
    void aThing() {
        own = UUID.randomUUID().toString().substring(0, 8);
        code = "F" + own;
        thing = "T" + own;
        as("sally", "sales");
        sql("insert into unit (code, decimals, active) values (?, 0, true)", thing);
    }

    @Test
    void addedSaidAndRetired(AssertablePublishedEvents events) {
        book.set(field(FieldType.NUMBER, FieldNeed.NEVER, null, false), "rita");
        assertThat(values.get(UNIT, thing).fields()).isEmpty();
        SaidFields said = values.set(UNIT, thing, Map.of(code, 12.50), "sally");
        assertThat(said.fields().get(code)).hasToString("12.5");
        refused(
                RefusalKind.CHANGED,
                "own-fields.said-meanwhile",
                () -> values.edit(new SaidFields(UNIT, thing, Map.of(code, 13)), "another", "sally"));
        refused(
                RefusalKind.CONFLICT,
                "own-fields.in-use",
                () -> book.set(field(FieldType.TEXT, FieldNeed.NEVER, null, false), "rita"));
        book.set(field(FieldType.NUMBER, FieldNeed.NEVER, null, true), "rita");
        refused(RefusalKind.INVALID, "own-fields.retired", () -> values.set(UNIT, thing, Map.of(code, 14), "sally"));
        assertThat(values.get(UNIT, thing).fields()).as("is still read").containsKey(code);
        assertThat(events).contains(OwnFieldDefined.class).matching(OwnFieldDefined::subject, UNIT + "/" + code);
        assertThat(events).contains(OwnFieldsFilled.class).matching(OwnFieldsFilled::fieldChanges, code + ":  → 12.5");
    }

    @Test
    void nothingTwice(AssertablePublishedEvents events) {
        SetOwnField same = field(FieldType.TEXT, FieldNeed.NEVER, null, false);
        OwnField made = book.set(same, "rita");
        book.set(same, "rita");
        values.set(UNIT, thing, Map.of(code, "a"), "sally");
        values.set(UNIT, thing, Map.of(code, " a "), "sally");
        assertThat(events.ofType(OwnFieldDefined.class)).hasSize(1);
        assertThat(events.ofType(OwnFieldsFilled.class)).hasSize(1);
        refused(
                RefusalKind.CHANGED,
                "own-fields.changed-meanwhile",
                () -> book.edit(same, made.fingerprint() + "x", "rita"));
        refused(RefusalKind.NOT_FOUND, "own-fields.no-thing", () -> values.set(UNIT, "NONE", Map.of(), "sally"));
        refused(RefusalKind.NOT_FOUND, "own-fields.no-subject", () -> values.get("moon", "1"));
    }

    @Test
    void whatIsPlacedHasWhatItNeeds() {
        book.set(field(FieldType.TEXT, FieldNeed.AT_PLACEMENT, null, false), "rita");
        assertThat(values.faults(UNIT, Map.of(), "sally"))
                .extracting(Refusal::field)
                .contains("fields." + code);
        refused(RefusalKind.INVALID, "own-fields.missing", () -> values.placed(UNIT, thing, Map.of(), "sally", true));
        values.placed(UNIT, thing, Map.of(), "sally", false);
        assertThat(values.get(UNIT, thing).fields()).isEmpty();
        book.set(field(FieldType.TEXT, FieldNeed.AT_PLACEMENT, "usual", false), "rita");
        values.placed(UNIT, thing, Map.of(), "sally", true);
        assertThat(values.copied(UNIT, thing)).containsEntry(code, "usual");
        book.set(field(FieldType.TEXT, FieldNeed.NEVER, "usual", true), "rita");
        when(user.person()).thenReturn(Optional.empty());
        assertThat(values.copied(UNIT, thing)).as("retired, and nobody asks").doesNotContainKey(code);
    }

    @Test
    void whatNobodyMayReadIsNotThere() {
        SetOwnField open = field(FieldType.TEXT, FieldNeed.NEVER, null, false);
        book.set(
                new SetOwnField(
                        UNIT,
                        code,
                        1,
                        "a",
                        "a",
                        null,
                        null,
                        FieldType.TEXT,
                        null,
                        0,
                        List.of(),
                        open.required(),
                        null,
                        Set.of("finance", "sales"),
                        Set.of("finance"),
                        Set.of(),
                        false),
                "rita");
        refused(
                RefusalKind.INVALID,
                "own-fields.may-not-write",
                () -> values.set(UNIT, thing, Map.of(code, "x"), "sally"));
        as("fiona", "finance");
        assertThat(values.set(UNIT, thing, Map.of(code, "x"), "fiona").fields()).containsEntry(code, "x");
        as("wendy", "warehouse");
        assertThat(values.get(UNIT, thing).fields()).doesNotContainKey(code);
        assertThat(values.readable(UNIT)).extracting(OwnField::code).doesNotContain(code);
        assertThat(book.of(UNIT)).extracting(OwnField::code).doesNotContain(code);
        refused(RefusalKind.NOT_FOUND, "own-fields.no-field", () -> book.get(UNIT, code));
        as("audrey", "auditor");
        assertThat(book.of(UNIT)).extracting(OwnField::code).contains(code);
        assertThat(book.get(UNIT, code).readers()).contains("finance");
    }

    @Test
    void asManyAsThereIsRoomFor() {
        book.set(field(FieldType.TEXT, FieldNeed.NEVER, null, false), "rita");
        refused(RefusalKind.INVALID, "own-fields.twin", () -> book.set(named(code.toLowerCase(Locale.ROOT)), "rita"));
        refused(RefusalKind.INVALID, "key.reserved", () -> book.set(named("new"), "rita"));
        refused(RefusalKind.INVALID, "own-fields.code-signs", () -> book.set(named("a,b"), "rita"));
        refused(RefusalKind.INVALID, "own-fields.too-many", () -> {
            for (int i = 0; i < 31; i++) {
                book.set(named("M" + own + "-" + i), "rita");
            }
        });
        sql("delete from own_field where code like 'M%'");
    }

    /** So that an import whose record was filled in can be taken back. */
    @Test
    void whatIsClearedLeavesNothing() {
        book.set(field(FieldType.TEXT, FieldNeed.NEVER, null, false), "rita");
        values.set(UNIT, thing, Map.of(code, "x"), "sally");
        book.set(field(FieldType.TEXT, FieldNeed.NEVER, null, true), "rita");
        values.set(UNIT, thing, Map.of(code, " "), "sally");
        assertThat(jdbc.queryForList("select 1 from own_field_values where subject_key = ?", thing))
                .isEmpty();
        assertThatThrownBy(() -> sql("insert into own_field_values values ('unit', ?, '{}')", thing))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /** Another node may have added a field before this one looks. */
    @Test
    void whatWasAddedElsewhereIsAsked() {
        sql(
                "insert into own_field values ('unit', ?, 1, 'a', 'a', null, null, 'TEXT', null, 0, '[]', 'NEVER', null, '{}', '{}',"
                        + " '{}', false)",
                code);
        assertThat(values.says(UNIT, thing, code, "")).isTrue();
        refused(RefusalKind.NOT_FOUND, "own-fields.no-field", () -> values.says(UNIT, thing, code + "x", ""));
    }

    @Test
    void twoOfOneNameStandBothOnPapers() {
        for (String one : List.of(code, code + "2")) {
            sql(
                    "insert into own_field values ('unit', ?, 1, 'a', 'a', null, null, 'TEXT', null, 0, '[]', 'NEVER', null,"
                            + " '{}', '{}', '{PAPER}', false)",
                    one);
        }
        // known from now on
        book.set(named(code + "3"), "rita");
        values.set(UNIT, thing, Map.of(code, "x", code + "2", "y"), "sally");
        assertThat(papers.of(UNIT, thing, Locale.ENGLISH))
                .containsExactly(new PrintedField("a", "x"), new PrintedField("a", "y"));
    }

    @Test
    void checkedForWhatIsNotThere() {
        assertThat(invariants.invariants()).hasSize(2);
        String query = invariants.invariants().get(0).query();
        sql(
                "insert into own_field_values values ('unit', ?, '{\"nope\": 1}'), ('unit', 'GONE', '{\"nope\": 1}')",
                thing);
        assertThat(jdbc.query(query, (row, number) -> row.getString("subject"))).contains("unit " + thing, "unit GONE");
        sql("delete from own_field_values where subject = 'unit'");
    }

    private void sql(String statement, Object... arguments) {
        transaction.executeWithoutResult(status -> jdbc.update(statement, arguments));
    }

    private void as(String person, String... roles) {
        when(user.person()).thenReturn(Optional.of(new Person(person, person, Set.of(roles))));
    }

    private SetOwnField named(String other) {
        return new SetOwnField(
                UNIT,
                other,
                1,
                "a",
                "a",
                null,
                null,
                FieldType.TEXT,
                null,
                0,
                List.of(),
                FieldNeed.NEVER,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                false);
    }

    private SetOwnField field(FieldType type, FieldNeed need, @Nullable String usual, boolean retired) {
        int decimals = type == FieldType.NUMBER ? 2 : 0;
        return new SetOwnField(
                UNIT, code, 1, "a", "a", null, null, type, null, decimals, List.of(), need, usual, Set.of(), Set.of(),
                Set.of(), retired);
    }
}
