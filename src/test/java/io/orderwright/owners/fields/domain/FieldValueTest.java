package io.orderwright.owners.fields.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.owners.fields.FieldType;
import io.orderwright.owners.fields.Fields;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("owners")
class FieldValueTest {

    @Test
    void keptInOneWay() {
        assertThat(read(FieldType.NUMBER, 12.50)).isEqualTo(new BigDecimal("12.5"));
        assertThat(read(FieldType.NUMBER, new BigDecimal("1E+3"))).isEqualTo(new BigDecimal("1000"));
        assertThat(read(FieldType.NUMBER, 0)).isEqualTo(BigDecimal.ZERO);
        assertThat(read(FieldType.TEXT, "  两 words ")).isEqualTo("两 words");
        assertThat(read(FieldType.DATE, "2027-01-31")).isEqualTo("2027-01-31");
        assertThat(read(FieldType.FLAG, false)).isEqualTo(false);
        assertThat(read(FieldType.LIST, "WEB")).isEqualTo("WEB");
        assertThat(FieldValue.ofText(Fields.of("f", FieldType.FLAG), "true")).isEqualTo(true);
        assertThat(FieldValue.ofText(Fields.of("f", FieldType.NUMBER), "-3.10")).isEqualTo(new BigDecimal("-3.1"));
        assertThat(FieldValue.plain(new BigDecimal("12.5"))).isEqualTo("12.5");
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT,7,no-text",
        "NUMBER,x,no-number",
        "NUMBER,1.234,too-fine",
        "NUMBER,1234567890123,too-large",
        "NUMBER,1e400,too-large",
        "NUMBER,1e2147483647,too-large",
        "DATE,2027-02-30,no-day",
        "DATE,31.01.2027,no-day",
        "DATE,1899-12-31,day-out-of-range",
        "DATE,3000-01-01,day-out-of-range",
        "FLAG,yes,no-flag",
        "LIST,PHONE,no-entry",
        "LIST,FAX,entry-retired"
    })
    void nothingElse(FieldType type, String said, String code) {
        boolean number = type == FieldType.NUMBER && !said.equals("x") || type == FieldType.TEXT;
        Object value = number ? new BigDecimal(said) : said;
        refused(RefusalKind.INVALID, "own-fields." + code, () -> read(type, value));
    }

    @Test
    void oneLineThatIsSeen() {
        refused(RefusalKind.INVALID, "own-fields.too-long", () -> read(FieldType.TEXT, "x".repeat(501)));
        refused(RefusalKind.INVALID, "own-fields.one-line", () -> read(FieldType.TEXT, "a\nb"));
        refused(RefusalKind.INVALID, "text.control-character", () -> read(FieldType.TEXT, "a\u202Eb"));
        refused(RefusalKind.INVALID, "text.control-character", () -> read(FieldType.TEXT, "a\u0007b"));
    }

    /** Cells of tables say nothing, or every other text, by them. */
    @ParameterizedTest
    @ValueSource(strings = {"-", "*", " - "})
    void noSignOfTables(String said) {
        refused(RefusalKind.INVALID, "own-fields.says-nothing", () -> read(FieldType.TEXT, said));
        assertThat(FieldValue.wanted(Fields.of("f", FieldType.TEXT), said.strip()))
                .as("what was said before is found")
                .isEqualTo(said.strip());
        assertThat(read(FieldType.TEXT, said + "a")).isEqualTo((said + "a").strip());
    }

    @Test
    void nothingInParts() {
        for (FieldType type : FieldType.values()) {
            assertThatThrownBy(() -> read(type, Map.of("a", 1))).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> read(type, List.of("WEB"))).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void whatWasSaidMayBeSaidAgain() {
        assertThat(FieldValue.read(Fields.of("f", FieldType.LIST), "FAX", true)).isEqualTo("FAX");
        assertThat(FieldValue.read(Fields.of("f", FieldType.TEXT), "-", true)).isEqualTo("-");
    }

    private static Object read(FieldType type, Object said) {
        return FieldValue.read(Fields.of("f", type), said, false);
    }

    @Test
    void aProcessKeepsItAsTheEngineKnowsIt() {
        assertThat(FieldValue.forProcess(new BigDecimal("12"))).isEqualTo(12L);
        assertThat(FieldValue.forProcess(new BigDecimal("999999999999"))).isEqualTo(999_999_999_999L);
        assertThat(FieldValue.forProcess(new BigDecimal("-12.5"))).isEqualTo(-12.5);
        assertThat(FieldValue.forProcess("WEB")).isEqualTo("WEB");
        assertThat(FieldValue.forProcess(true)).isEqualTo(true);
        assertThat(FieldValue.forProcess(null)).isNull();
    }
}
