package io.orderwright.owners.fields.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderwright.owners.fields.FieldNeed;
import io.orderwright.owners.fields.FieldType;
import io.orderwright.owners.fields.Fields;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.owners.fields.domain.FieldSheet.Writer;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("owners")
class FieldSheetTest {

    private static final OwnField CHANNEL = Fields.of("channel", FieldType.LIST);
    private static final OwnField DEPTH = Fields.of("depth", FieldType.NUMBER);
    private static final Writer SALES = new Writer(Set.of("sales"), List.of("sales"));
    private static final Writer WAREHOUSE = new Writer(Set.of("warehouse"), List.of("sales"));

    @Test
    void whatIsNotNamedStaysAndNullClears() {
        Map<String, Object> said = new HashMap<>();
        said.put("depth", null);
        FieldSheet sheet = sheet(Map.of("channel", "WEB", "depth", BigDecimal.TEN), CHANNEL, DEPTH)
                .say(said, SALES)
                .faultless();
        assertThat(sheet.values()).containsExactly(Map.entry("channel", "WEB"));
        assertThat(sheet.changed()).containsExactly("depth");
        assertThat(sheet.changesInWords(true)).isEqualTo("depth: 10 → ");
        assertThat(sheet.changesInWords(false)).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtItsField() {
        FieldSheet sheet = sheet(Map.of(), CHANNEL, DEPTH).say(Map.of("channel", "?", "depth", "?", "nope", 1), SALES);
        assertThat(sheet.faults())
                .extracting(Refusal::field, Refusal::code)
                .containsExactlyInAnyOrder(
                        tuple("fields.channel", "own-fields.no-entry"),
                        tuple("fields.depth", "own-fields.no-number"),
                        tuple("fields.nope", "own-fields.unknown"));
        assertThat(sheet.values()).isEmpty();
    }

    /** Whoever may write the field; what is missing elsewhere is asked of nobody. */
    @Test
    void aProcessSaysItAsAText() {
        OwnField needed = Fields.needed(CHANNEL, FieldNeed.ALWAYS, null);
        assertThat(sheet(Map.of(), needed, DEPTH)
                        .fill("depth", " 12.50 ")
                        .faultless()
                        .values())
                .containsExactly(Map.entry("depth", new BigDecimal("12.5")));
        assertThat(sheet(Map.of("channel", "WEB"), CHANNEL)
                        .fill("channel", " ")
                        .faultless()
                        .values())
                .isEmpty();
        assertThat(codes(sheet(Map.of(), CHANNEL, DEPTH)
                        .fill("depth", "deep")
                        .fill("channel", "FAX")
                        .fill("nope", "")))
                .containsExactly("own-fields.no-number", "own-fields.entry-retired", "own-fields.unknown");
        assertThat(codes(sheet(Map.of(), Fields.retired(CHANNEL)).fill("channel", "WEB")))
                .containsExactly("own-fields.retired");
    }

    @Test
    void whoMaySayIt() {
        assertThat(codes(sheet(Map.of(), CHANNEL).say(Map.of("channel", "WEB"), WAREHOUSE)))
                .as("changes no order")
                .containsExactly("own-fields.may-not-write");
        OwnField theirs = Fields.forRoles(CHANNEL, Set.of(), Set.of("warehouse"));
        assertThat(codes(sheet(Map.of(), theirs).say(Map.of("channel", "WEB"), WAREHOUSE)))
                .isEmpty();
        assertThat(codes(sheet(Map.of(), theirs).say(Map.of("channel", "WEB"), SALES)))
                .containsExactly("own-fields.may-not-write");
        OwnField secret = Fields.forRoles(CHANNEL, Set.of("finance"), Set.of());
        assertThat(codes(sheet(Map.of(), secret).say(Map.of("channel", "WEB"), SALES)))
                .as("not there for who may not read it")
                .containsExactly("own-fields.unknown");
        assertThat(codes(sheet(Map.of("channel", "WEB"), theirs).say(Map.of("channel", "WEB"), SALES)))
                .as("the same again is nothing said")
                .isEmpty();
        assertThat(codes(sheet(Map.of(), secret).say(Map.of("channel", "WEB"), null)))
                .as("no person asked for it")
                .isEmpty();
        assertThat(sheet(Map.of(), secret).say(Map.of("channel", "WEB"), null).changesInWords(false))
                .isEqualTo("channel:  → WEB");
    }

    @Test
    void retiredFieldsKeepWhatTheySay() {
        OwnField old = Fields.retired(Fields.needed(CHANNEL, FieldNeed.ALWAYS, "WEB"));
        assertThat(codes(sheet(Map.of(), old).say(Map.of("channel", "WEB"), SALES)))
                .containsExactly("own-fields.retired");
        assertThat(sheet(Map.of("channel", "FAX"), old)
                        .say(nothing("channel"), SALES)
                        .faultless()
                        .values())
                .as("may be taken back")
                .isEmpty();
        assertThat(codes(sheet(Map.of("channel", "FAX"), old).say(nothing("channel"), WAREHOUSE)))
                .containsExactly("own-fields.may-not-write");
        assertThat(sheet(Map.of("channel", "FAX"), old)
                        .say(Map.of("channel", "FAX"), SALES)
                        .written(SALES)
                        .faultless()
                        .values())
                .containsEntry("channel", "FAX");
        assertThat(sheet(Map.of(), old).placed(SALES).faultless().values()).isEmpty();
    }

    @Test
    void neededWhenItIsPlaced() {
        OwnField needed = Fields.needed(CHANNEL, FieldNeed.AT_PLACEMENT, null);
        assertThat(codes(sheet(Map.of(), needed).placed(SALES))).containsExactly("own-fields.missing");
        assertThat(codes(sheet(Map.of(), needed).written(SALES))).isEmpty();
        assertThat(sheet(Map.of(), Fields.needed(CHANNEL, FieldNeed.AT_PLACEMENT, "WEB"))
                        .placed(SALES)
                        .faultless()
                        .values())
                .containsEntry("channel", "WEB");
        assertThat(codes(sheet(Map.of(), needed)
                        .say(Map.of("channel", "?"), SALES)
                        .placed(SALES)))
                .as("told once")
                .containsExactly("own-fields.no-entry");
    }

    @Test
    void nothingIsMissingWhereNobodyCanSayIt() {
        OwnField needed = Fields.needed(CHANNEL, FieldNeed.ALWAYS, null);
        assertThat(codes(sheet(Map.of(), needed).placed(WAREHOUSE)))
                .as("may not write it")
                .isEmpty();
        assertThat(codes(sheet(Map.of(), needed).placed(null)))
                .as("files, exchanges")
                .isEmpty();
    }

    @Test
    void whatWasLeftEmptyOnPurposeStaysEmpty() {
        OwnField usual = Fields.needed(CHANNEL, FieldNeed.NEVER, "WEB");
        assertThat(sheet(Map.of(), usual)
                        .say(nothing("channel"), SALES)
                        .placed(SALES)
                        .values())
                .isEmpty();
        assertThat(sheet(Map.of(), usual)
                        .say(nothing("channel"), WAREHOUSE)
                        .placed(WAREHOUSE)
                        .values())
                .as("by somebody who may not say so")
                .containsEntry("channel", "WEB");
        assertThat(codes(sheet(Map.of(), Fields.needed(CHANNEL, FieldNeed.AT_PLACEMENT, "WEB"))
                        .say(nothing("channel"), SALES)
                        .placed(SALES)))
                .containsExactly("own-fields.missing");
    }

    @Test
    void whatWasSentIsNotSentBackInWhole() {
        String endless = "x".repeat(5_000);
        List<Refusal> faults = sheet(Map.of(), CHANNEL, DEPTH)
                .say(Map.of(endless, 1, "channel", endless, "depth", Map.of("a", endless)), SALES)
                .faults();
        assertThat(faults).hasSize(3).allSatisfy(fault -> assertThat(fault.field() + List.of(fault.arguments()))
                .hasSizeLessThan(250));
    }

    @Test
    void alwaysNeededByWhoCouldSayIt() {
        OwnField needed = Fields.needed(CHANNEL, FieldNeed.ALWAYS, null);
        assertThat(codes(sheet(Map.of(), needed).written(SALES))).containsExactly("own-fields.missing");
        assertThat(codes(sheet(Map.of(), needed).written(WAREHOUSE))).isEmpty();
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("channel", "");
        assertThat(codes(sheet(Map.of("channel", "WEB"), needed)
                        .say(cleared, SALES)
                        .written(SALES)))
                .containsExactly("own-fields.missing");
    }

    private static Map<String, Object> nothing(String code) {
        Map<String, Object> said = new HashMap<>();
        said.put(code, null);
        return said;
    }

    private static FieldSheet sheet(Map<String, Object> before, OwnField... fields) {
        return new FieldSheet(List.of(fields), before);
    }

    private static List<String> codes(FieldSheet sheet) {
        return sheet.faults().stream().map(Refusal::code).toList();
    }
}
