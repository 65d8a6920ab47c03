package io.orderwright.finance.invoices.movements.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.invoices.movements.MovementState;
import io.orderwright.platform.kernel.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done with money that goes out again, cell by cell. */
@Tag("money")
class MovementTransitionTest {

    /** State, what it is after agreeing, declining, giving up, booking and posting; - is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "ASKED,     ASKED, DECLINED, WITHDRAWN, BOOKED, -",
        "DECLINED,  -,     -,        -,         -,      -",
        "WITHDRAWN, -,     -,        -,         -,      -",
        "BOOKED,    -,     -,        -,         -,      POSTED",
        "POSTED,    -,     -,        -,         -,      -",
    })
    void everyCell(MovementState state, String agree, String decline, String withdraw, String book, String post) {
        cell(MovementTransition.AGREE, state, agree);
        cell(MovementTransition.DECLINE, state, decline);
        cell(MovementTransition.WITHDRAW, state, withdraw);
        cell(MovementTransition.BOOK, state, book);
        cell(MovementTransition.POST, state, post);
    }

    private static void cell(MovementTransition transition, MovementState state, String after) {
        if (after.equals("-")) {
            assertThatThrownBy(() -> transition.after("RM-1", state))
                    .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.arguments())
                            .contains("RM-1", state));
        } else {
            assertThat(transition.after("RM-1", state)).isEqualTo(MovementState.valueOf(after));
        }
    }
}
