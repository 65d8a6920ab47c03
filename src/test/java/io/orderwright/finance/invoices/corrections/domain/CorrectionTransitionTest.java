package io.orderwright.finance.invoices.corrections.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.platform.kernel.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done with a correction, cell by cell. */
@Tag("money")
class CorrectionTransitionTest {

    /** State, what it is after agreeing, declining, giving up, issuing and posting; - is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "ASKED,     ASKED, DECLINED, WITHDRAWN, ISSUED, -",
        "DECLINED,  -,     -,        -,         -,      -",
        "WITHDRAWN, -,     -,        -,         -,      -",
        "ISSUED,    -,     -,        -,         -,      POSTED",
        "POSTED,    -,     -,        -,         -,      -",
    })
    void everyCell(CorrectionState state, String agree, String decline, String withdraw, String issue, String post) {
        cell(CorrectionTransition.AGREE, state, agree);
        cell(CorrectionTransition.DECLINE, state, decline);
        cell(CorrectionTransition.WITHDRAW, state, withdraw);
        cell(CorrectionTransition.ISSUE, state, issue);
        cell(CorrectionTransition.POST, state, post);
    }

    private static void cell(CorrectionTransition transition, CorrectionState state, String after) {
        if (after.equals("-")) {
            assertThatThrownBy(() -> transition.after("CN-1", state))
                    .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.arguments())
                            .contains("CN-1", state));
        } else {
            assertThat(transition.after("CN-1", state)).isEqualTo(CorrectionState.valueOf(after));
        }
    }
}
