package io.orderwright.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same meaning has the same fingerprint, another meaning another, and what was kept once is recognised for ever. */
@Tag("intake")
class RequestContentTest {

    private static String of(String name, String quantity, String discount) {
        return RequestContent.of("test")
                .text("name", name)
                .number("quantity", new BigDecimal(quantity))
                .number("discount", new BigDecimal(discount), BigDecimal.ZERO)
                .fingerprint();
    }

    @Test
    void numbersAreComparedByValue() {
        assertThat(of("a", "1", "0.1")).isEqualTo(of("a", "1.0", "0.100"));
        assertThat(of("a", "100", "0")).isEqualTo(of("a", "1E+2", "0.000"));
        assertThat(of("a", "0.0", "0")).isEqualTo(of("a", "0E+7", "0"));
        assertThat(of("a", "1", "0.1")).isNotEqualTo(of("a", "10", "0.1"));
    }

    @Test
    void whatIsAbsentOrHoldsAnywayAddsNothing() {
        String before = RequestContent.of("test").text("name", "a").fingerprint();
        assertThat(RequestContent.of("test")
                        .text("name", "a")
                        .text("contract", null)
                        .text("remark", "")
                        .number("price", null)
                        .number("discount", BigDecimal.ZERO, BigDecimal.ZERO)
                        .number("share", null, BigDecimal.ONE)
                        .day("day", null)
                        .flag("urgent", false)
                        .each("lines", List.<String>of(), (line, text) -> line.text("sku", text))
                        .fingerprint())
                .isEqualTo(before);
        assertThat(RequestContent.of("test")
                        .text("name", "a")
                        .flag("urgent", true)
                        .fingerprint())
                .isNotEqualTo(before);
    }

    @Test
    void noTextPretendsToBeAnotherPart() {
        assertThat(RequestContent.of("test").text("a", "1;b=1:2").fingerprint())
                .isNotEqualTo(
                        RequestContent.of("test").text("a", "1").text("b", "2").fingerprint());
        assertThat(lines(List.of("a", "b"))).isNotEqualTo(lines(List.of("ab")));
        assertThat(lines(List.of("a", "b"))).isNotEqualTo(lines(List.of("b", "a")));
        assertThat(RequestContent.of("test").fingerprint())
                .isNotEqualTo(RequestContent.of("other").fingerprint());
    }

    private static String lines(List<String> skus) {
        return RequestContent.of("test")
                .each("lines", skus, (line, sku) -> line.text("sku", sku))
                .fingerprint();
    }

    /** Whoever changes the form makes it version 3, and goes on recognising version 2. */
    @Test
    void theFormStaysAsItIsKept() {
        assertThat(RequestContent.of("test")
                        .text("name", "螺钉 M6")
                        .number("quantity", new BigDecimal("2.50"))
                        .day("on", LocalDate.of(2026, 11, 28))
                        .flag("prepaid", true)
                        .each("lines", List.of("a", "b"), (line, sku) -> line.text("sku", sku))
                        .fingerprint())
                .isEqualTo("2:"
                        + Fingerprint.of("kind=4:test;name=5:螺钉 M6;quantity=3:2.5;on=10:2026-11-28;"
                                + "prepaid=4:true;lines=8:sku=1:a;;lines=8:sku=1:b;;"));
    }

    @Test
    void aFingerprintWithoutVersionIsOfTheTextOfItsTime() {
        RequestContent content = RequestContent.of("test").text("name", "a");
        assertThat(content.isOf(Fingerprint.of("Test[name=a]"), () -> "Test[name=a]"))
                .isTrue();
        assertThat(content.isOf(Fingerprint.of("Test[name=b]"), () -> "Test[name=a]"))
                .isFalse();
        assertThat(content.isOf(content.fingerprint(), () -> fail("not needed")))
                .isTrue();
        assertThat(content.isOf(RequestContent.of("test").text("name", "b").fingerprint(), () -> fail("not needed")))
                .isFalse();
    }
}
