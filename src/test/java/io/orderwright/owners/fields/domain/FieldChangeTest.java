package io.orderwright.owners.fields.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.owners.fields.FieldNeed;
import io.orderwright.owners.fields.FieldType;
import io.orderwright.owners.fields.Fields;
import io.orderwright.owners.fields.ListEntry;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.platform.ground.fields.FieldSubject;
import io.orderwright.platform.ground.fields.FieldUsers.FieldUse;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("owners")
class FieldChangeTest {

    private static final OwnField CHANNEL = Fields.of("channel", FieldType.LIST);
    private static final OwnField NOTE = Fields.of("note", FieldType.TEXT);

    @Test
    void whatAFieldCanBe() {
        FieldChange.check(Fields.needed(CHANNEL, FieldNeed.AT_PLACEMENT, "WEB"), Fields.PLACED);
        FieldChange.check(Fields.needed(CHANNEL, FieldNeed.ALWAYS, null), Fields.KEPT);
        FieldChange.check(made(NOTE, NOTE.type(), null, 0, List.of(), FieldPlace.ENTRY), Fields.PLACED);
        FieldChange.check(made(NOTE, FieldType.NUMBER, "kg", 3, List.of()), Fields.PLACED);
    }

    @Test
    void whatATableGoesByStays() {
        List<FieldUse> used = List.of(new FieldUse("credit/credit-decision", Set.of("WEB", "-")));
        List<ListEntry> noWeb = List.of(CHANNEL.entries().get(1));
        List<ListEntry> webRetired = List.of(new ListEntry("WEB", "Web shop", "网店", true), noWeb.get(0));
        FieldChange.checkUses(CHANNEL, CHANNEL, used);
        FieldChange.checkUses(CHANNEL, Fields.retired(CHANNEL), List.of());
        FieldChange.checkUses(Fields.retired(CHANNEL), Fields.retired(CHANNEL), used);
        FieldChange.checkUses(
                CHANNEL,
                made(CHANNEL, FieldType.LIST, null, 0, List.of(CHANNEL.entries().get(0))),
                used);
        gone("gone-by", () -> FieldChange.checkUses(CHANNEL, Fields.retired(CHANNEL), used));
        gone("gone-by", () -> FieldChange.checkUses(CHANNEL, made(CHANNEL, FieldType.TEXT, null, 0, List.of()), used));
        gone(
                "entry-gone-by",
                () -> FieldChange.checkUses(CHANNEL, made(CHANNEL, FieldType.LIST, null, 0, noWeb), used));
        gone(
                "entry-gone-by",
                () -> FieldChange.checkUses(CHANNEL, made(CHANNEL, FieldType.LIST, null, 0, webRetired), used));
    }

    private static void gone(String code, ThrowingCallable change) {
        refused(RefusalKind.CONFLICT, "own-fields." + code, change);
    }

    @Test
    void whatNoFieldCanBe() {
        wrong("only-numbers", made(NOTE, FieldType.TEXT, "kg", 0, List.of()));
        wrong("only-numbers", made(NOTE, FieldType.TEXT, null, 1, List.of()));
        wrong("only-lists", made(NOTE, FieldType.TEXT, null, 0, Fields.CHANNELS));
        wrong("no-entries", made(NOTE, FieldType.LIST, null, 0, List.of()));
        wrong("no-entries", made(NOTE, FieldType.LIST, null, 0, List.of(new ListEntry("A", "a", "a", true))));
        wrong(
                "entry-twice",
                made(
                        NOTE,
                        FieldType.LIST,
                        null,
                        0,
                        List.of(new ListEntry("A", "a", "a", false), new ListEntry("a", "b", "b", false))));
        wrong("one-line", made(NOTE, FieldType.LIST, null, 0, List.of(new ListEntry("A", "a\nb", "a", false))));
        wrong("no-such-place", made(NOTE, FieldType.TEXT, null, 0, List.of(), FieldPlace.EXPORT));
        wrong("no-role", Fields.forRoles(NOTE, Set.of("boss"), Set.of()));
        wrong("write-unread", Fields.forRoles(NOTE, Set.of("sales"), Set.of("finance")));
        wrong("no-entry", Fields.needed(CHANNEL, FieldNeed.NEVER, "PHONE"));
        wrong("entry-retired", Fields.needed(CHANNEL, FieldNeed.NEVER, "FAX"));
        refused(
                RefusalKind.INVALID,
                "own-fields.not-placed",
                () -> FieldChange.check(Fields.needed(NOTE, FieldNeed.AT_PLACEMENT, null), Fields.KEPT));
        refused(
                RefusalKind.INVALID,
                "own-fields.not-placed",
                () -> FieldChange.check(Fields.needed(NOTE, FieldNeed.NEVER, "x"), Fields.KEPT));
    }

    /** Of what nobody can say nothing is needed: else nothing could be placed. */
    @Test
    void whatIsNeededCanBeSaid() {
        OwnField seen = made(NOTE, FieldType.TEXT, null, 0, List.of(), FieldPlace.ENTRY);
        FieldChange.check(Fields.needed(seen, FieldNeed.AT_PLACEMENT, null), Fields.PLACED);
        wrong("needed-unseen", Fields.needed(NOTE, FieldNeed.AT_PLACEMENT, null));
        wrong("needed-unseen", Fields.needed(NOTE, FieldNeed.ALWAYS, null));
        OwnField needed = Fields.needed(seen, FieldNeed.ALWAYS, null);
        wrong("needed-unwritten", Fields.forRoles(needed, Set.of(), Set.of("finance")));
        wrong("needed-unwritten", Fields.forRoles(needed, Set.of("finance"), Set.of()));
        FieldChange.check(Fields.forRoles(needed, Set.of(), Set.of("finance", "sales")), Fields.PLACED);
        FieldChange.check(
                Fields.forRoles(Fields.needed(seen, FieldNeed.ALWAYS, "x"), Set.of(), Set.of("finance")),
                Fields.PLACED);
        FieldChange.check(Fields.retired(Fields.needed(NOTE, FieldNeed.ALWAYS, null)), Fields.PLACED);
    }

    @Test
    void whatTablesAndFormsCanName() {
        for (String code : List.of("a,b", "a'b", "f(x)", "-A", "_A", "网店", "a b", "")) {
            assertThat(FieldChange.isCode(code)).as(code).isFalse();
            wrong("code-signs", list(new ListEntry(code, "a", "a", false)));
        }
        FieldChange.check(list(new ListEntry("A-1_b", "a", "a", false)), Fields.PLACED);
        wrong("no-bar", list(new ListEntry("A", "a|b", "a", false)));
        wrong("no-bar", list(new ListEntry("A", "a", "a｜b", false)));
        wrong("one-line", list(new ListEntry("A", "a\u200Eb", "a", false)));
    }

    private static OwnField list(ListEntry entry) {
        return made(NOTE, FieldType.LIST, null, 0, List.of(entry));
    }

    @Test
    void whatIsOnPapersIsForEverybody() {
        OwnField paper = made(NOTE, FieldType.TEXT, null, 0, List.of(), FieldPlace.PAPER);
        FieldSubject printed = new FieldSubject(
                "order", 1, "sales_order", "number", List.of("sales"), null, Set.of(FieldPlace.PAPER), true);
        FieldChange.check(paper, printed);
        refused(
                RefusalKind.INVALID,
                "own-fields.paper-for-everybody",
                () -> FieldChange.check(Fields.forRoles(paper, Set.of("sales"), Set.of()), printed));
    }

    @Test
    void whatIsSaidKeepsItsMeaning() {
        OwnField number = made(NOTE, FieldType.NUMBER, "kg", 2, List.of());
        FieldChange.checkMeaning(number, made(NOTE, FieldType.NUMBER, "kg", 3, List.of()));
        for (OwnField other : List.of(
                made(NOTE, FieldType.NUMBER, "kg", 1, List.of()),
                made(NOTE, FieldType.NUMBER, "t", 2, List.of()),
                made(NOTE, FieldType.TEXT, null, 0, List.of()))) {
            refused(RefusalKind.CONFLICT, "own-fields.in-use", () -> FieldChange.checkMeaning(number, other));
        }
        OwnField fewer = made(CHANNEL, FieldType.LIST, null, 0, Fields.CHANNELS.subList(0, 2));
        refused(RefusalKind.CONFLICT, "own-fields.entry-in-use", () -> FieldChange.checkMeaning(CHANNEL, fewer));
        FieldChange.checkMeaning(fewer, CHANNEL);
    }

    @Test
    void toldForTheRecord() {
        assertThat(FieldChange.inWords(null, NOTE)).startsWith("type:  → TEXT; nameEn:  → note en");
        assertThat(FieldChange.inWords(NOTE, Fields.retired(NOTE))).isEqualTo("retired: false → true");
        assertThat(FieldChange.inWords(NOTE, NOTE)).isEmpty();
    }

    private static void wrong(String code, OwnField field) {
        refused(RefusalKind.INVALID, "own-fields." + code, () -> FieldChange.check(field, Fields.PLACED));
    }

    private static OwnField made(
            OwnField of,
            FieldType type,
            @Nullable String unit,
            int decimals,
            List<ListEntry> entries,
            FieldPlace... shown) {
        return new OwnField(
                of.subject(),
                of.code(),
                of.place(),
                of.nameEn(),
                of.nameZh(),
                null,
                null,
                type,
                unit,
                decimals,
                entries,
                of.required(),
                null,
                of.readers(),
                of.writers(),
                new TreeSet<>(List.of(shown)),
                false);
    }
}
