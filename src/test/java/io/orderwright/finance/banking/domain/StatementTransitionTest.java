package io.orderwright.finance.banking.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.banking.StatementState;
import io.orderwright.finance.banking.StatementView;
import io.orderwright.finance.banking.StatementView.StatementKind;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may happen to a statement, cell by cell. */
@Tag("unit")
class StatementTransitionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Money TEN = Money.of(BigDecimal.TEN, "CNY");

    /** State and open lines, what is done, state and open lines then; - is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "OPEN,      2, SETTLE_LINE,   OPEN,      1",
        "OPEN,      1, SETTLE_LINE,   SETTLED,   0",
        "OPEN,      1, PUT_BACK_LINE, OPEN,      2",
        "OPEN,      1, TAKE_LINES,    OPEN,      3",
        "OPEN,      2, GIVE_LINES,    SETTLED,   0",
        "OPEN,      3, GIVE_LINES,    OPEN,      1",
        "SETTLED,   0, TAKE_LINES,    OPEN,      2",
        "SETTLED,   2, GIVE_LINES,    SETTLED,   0",
        "WITHDRAWN, 0, TAKE_LINES,    -,         0",
        "WITHDRAWN, 0, GIVE_LINES,    -,         0",
        "OPEN,      1, WITHDRAW,      WITHDRAWN, 0",
        "SETTLED,   0, SETTLE_LINE,   -,         0",
        "SETTLED,   0, PUT_BACK_LINE, OPEN,      1",
        "SETTLED,   0, WITHDRAW,      WITHDRAWN, 0",
        "WITHDRAWN, 0, SETTLE_LINE,   -,         0",
        "WITHDRAWN, 0, PUT_BACK_LINE, -,         0",
        "WITHDRAWN, 0, WITHDRAW,      -,         0",
    })
    void everyCell(StatementState state, int open, StatementTransition transition, String after, int openAfter) {
        BankStatement statement = new BankStatement(new StatementView(
                1,
                StatementKind.STATEMENT,
                "A",
                "7",
                "f",
                "CNY",
                DAY,
                TEN,
                DAY,
                TEN,
                null,
                2,
                open,
                state,
                "fiona",
                Instant.EPOCH,
                null));
        boolean allowed = !after.equals("-");
        assertThat(transition.allowedIn(state)).isEqualTo(allowed);
        if (allowed) {
            act(statement, transition);
            assertThat(statement.state()).isEqualTo(StatementState.valueOf(after));
        } else {
            assertThat(refused(RefusalKind.CONFLICT, "statement.cannot", () -> act(statement, transition))
                            .arguments())
                    .containsExactly("7", state);
            assertThat(statement.state()).isEqualTo(state);
        }
        assertThat(statement.leftOpen()).isEqualTo(openAfter);
        assertThat(statement.reason())
                .isEqualTo(allowed && transition == StatementTransition.WITHDRAW ? "wrong file" : null);
    }

    private static void act(BankStatement statement, StatementTransition transition) {
        switch (transition) {
            case SETTLE_LINE -> statement.settleLine();
            case PUT_BACK_LINE -> statement.putBackLine();
            case TAKE_LINES -> statement.takeLines(2);
            case GIVE_LINES -> statement.giveLines(2);
            case WITHDRAW -> statement.withdraw("wrong file");
        }
    }
}
