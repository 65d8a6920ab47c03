package io.orderwright.platform.ground.refused;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Refusal.RefusalKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers under which partners keep what was entered there by hand. */
@Tag("unit")
class RefusalAnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"XSDD-77", "PZ 2026/8", "记-8(2026)", "(2026)记-8", "A+B:1", "凭／8", " 8 "})
    void whatPartnersUseIsTaken(String number) {
        assertThat(RefusalAnswer.of(true, number, "x").partnerNumber()).isEqualTo(number.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\"b", "a\\b", "a\nb", "a\u200bb", "a  b"})
    void whatCannotBeReadBackIsRefused(String number) {
        refused(RefusalKind.INVALID, "refusal.partner-number", () -> RefusalAnswer.of(true, number, "x"));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void itHasNoMoreThan64Signs(int length) {
        String number = "8".repeat(length);
        if (length == 64) {
            assertThat(RefusalAnswer.of(true, number, "x").partnerNumber()).isEqualTo(number);
        } else {
            refused(RefusalKind.INVALID, "refusal.partner-number", () -> RefusalAnswer.of(true, number, "x"));
        }
    }
}
