package io.orderwright.platform.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("intake")
class NumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.80000019|9.8",
                "9.8000000000000007|9.8",
                "123.790001|123.79",
                "263.5|263.5",
                "1,234.50|1234.5",
                "1.234,50|1234.5",
                "1,234,567|1234567",
                "12,5|12.5",
                "１２．５|12.5",
                "1200.000|1200",
                "-3|-3",
                "0.0000|0"
            })
    void whatIsClearIsRead(String text, String value) throws BadCell {
        assertThat(Numbers.parse(text, 4).toPlainString()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234|intake.number-ambiguous",
                "9.80001|intake.too-many-decimals",
                "9999.99999|intake.too-many-decimals",
                "¥12|intake.number",
                "1e5|intake.number",
                "12 000|intake.number",
                "1,23,4|intake.number",
                "--1|intake.number"
            })
    void whatIsNotClearIsRefused(String text, String code) {
        assertThatThrownBy(() -> Numbers.parse(text, 4))
                .isInstanceOfSatisfying(
                        BadCell.class, bad -> assertThat(bad.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5%|0.05", "12.5 %|0.125", "０.15|0.15", "0.150000006|0.15", "0.0500000007|0.05", "100%|1"})
    void sharesMayBeWrittenInPerCent(String text, String value) throws BadCell {
        assertThat(Numbers.parseShare(text, 6).toPlainString()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,2026-03-05",
        "2026/3/5,2026-03-05",
        "2026.3.05,2026-03-05",
        "2026年3月5日,2026-03-05",
        "2026-03-05 00:00:00,2026-03-05"
    })
    void datesHaveTheYearFirst(String text, String date) throws BadCell {
        assertThat(Dates.parse(text)).hasToString(date);
    }

    @ParameterizedTest
    @CsvSource({"05.03.2026,intake.date", "3/5/2026,intake.date", "2026-02-30,intake.date-none", "46000,intake.date"})
    void otherDatesAreRefused(String text, String code) {
        assertThatThrownBy(() -> Dates.parse(text)).isInstanceOfSatisfying(BadCell.class, bad -> assertThat(bad.code())
                .isEqualTo(code));
    }
}
