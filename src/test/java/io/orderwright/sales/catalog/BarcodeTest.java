package io.orderwright.sales.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class BarcodeTest {

    /** EAN-13, UPC-A, EAN-8, ITF-14 as the standards' own pages show them, and codes that are none of them. */
    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "036000291452", "73513537", "15400141288763", "ABC-123", "1234567", "9"})
    void isACode(String code) {
        assertThatCode(() -> Barcode.require(code)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"4006381333932, 1", "036000291453, 2", "73513536, 7", "15400141288760, 3"})
    void aWrongCheckDigitIsRefusedWithTheRightOne(String code, String right) {
        assertThatThrownBy(() -> Barcode.require(code))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.arguments())
                        .contains(right));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 4006381333931", "4006381333931\u200b", ""})
    void whatCannotBeSeenIsRefused(String code) {
        assertThatThrownBy(() -> Barcode.require(code)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatAScannerReadsAsOneIsOne() {
        assertThat(Barcode.canonical("036000291452")).isEqualTo(Barcode.canonical("0036000291452"));
        assertThat(Barcode.canonical("Abc")).isEqualTo(Barcode.canonical("aBC"));
        assertThat(Barcode.canonical("1234567")).isNotEqualTo(Barcode.canonical("01234567"));
    }
}
