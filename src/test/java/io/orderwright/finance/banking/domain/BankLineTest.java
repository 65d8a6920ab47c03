package io.orderwright.finance.banking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.banking.BankLineView;
import io.orderwright.finance.banking.LineState;
import io.orderwright.finance.banking.LineUse;
import io.orderwright.finance.banking.LineUse.LineUseKind;
import io.orderwright.finance.banking.StatementState;
import io.orderwright.finance.banking.StatementView;
import io.orderwright.finance.banking.StatementView.StatementKind;
import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may become of a line and of its statement, state by state. */
@Tag("unit")
class BankLineTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Money TEN = Money.of(BigDecimal.TEN, "CNY");
    private static final LineUse USE = new LineUse(LineUseKind.RECEIPT, "7", "C-1");

    private static BankLine line(LineState state) {
        boolean settled = state == LineState.APPLIED || state == LineState.SET_ASIDE;
        return new BankLine(new BankLineView(
                1,
                1,
                1,
                "A",
                1,
                "K",
                DAY,
                null,
                TEN,
                false,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                0,
                state,
                state == LineState.REPEATED ? 9L : null,
                state == LineState.APPLIED ? USE : null,
                state == LineState.SET_ASIDE ? "fee" : null,
                settled ? "fiona" : null,
                settled ? Instant.EPOCH : null));
    }

    private static final Map<Consumer<BankLine>, Set<LineState>> LINE = Map.of(
            one -> one.apply(USE, "fiona", Instant.EPOCH),
            EnumSet.of(LineState.OPEN),
            one -> one.setAside("fee", "fiona", Instant.EPOCH),
            EnumSet.of(LineState.OPEN),
            BankLine::putBack,
            EnumSet.of(LineState.SET_ASIDE),
            BankLine::withdraw,
            EnumSet.of(LineState.OPEN, LineState.SET_ASIDE, LineState.REPEATED),
            one -> one.repeat(9),
            EnumSet.of(LineState.OPEN),
            BankLine::giveUp,
            EnumSet.of(LineState.APPLIED));

    @Test
    void whatAStatementProvesStaysWhatItIs() {
        for (LineState state : LineState.values()) {
            BankLine line = line(state);
            if (EnumSet.of(LineState.OPEN, LineState.APPLIED, LineState.SET_ASIDE)
                    .contains(state)) {
                line.countIn(5);
                assertThat(line.view().statement()).isEqualTo(5);
                assertThat(line.view().toldBy()).isEqualTo(1);
                assertThat(line.view().state()).isEqualTo(state);
            } else {
                assertThatThrownBy(() -> line.countIn(5)).hasMessageContaining(state.name());
                assertThat(line.view().statement()).isEqualTo(1);
            }
        }
    }

    @Test
    void everyTransitionInEveryState() {
        LINE.forEach((transition, allowed) -> {
            for (LineState state : LineState.values()) {
                BankLine line = line(state);
                if (allowed.contains(state)) {
                    transition.accept(line);
                    assertThat(line.view().state()).isNotEqualTo(state);
                } else {
                    assertThatThrownBy(() -> transition.accept(line))
                            .isInstanceOf(Refusal.class)
                            .hasMessageContaining(state.name());
                    assertThat(line.view()).isEqualTo(line(state).view());
                }
            }
        });
    }

    @Test
    void aStatementIsSettledWithItsLastLine() {
        BankStatement statement = statement(StatementState.OPEN, 2);
        statement.settleLine();
        assertThat(statement.state()).isEqualTo(StatementState.OPEN);
        statement.settleLine();
        assertThat(statement.state()).isEqualTo(StatementState.SETTLED);
        assertThatThrownBy(statement::settleLine).hasMessageContaining("SETTLED");
        statement.putBackLine();
        assertThat(statement.state()).isEqualTo(StatementState.OPEN);
        assertThat(statement.leftOpen()).isEqualTo(1);
    }

    @Test
    void whatIsWithdrawnStaysSo() {
        BankStatement statement = statement(StatementState.OPEN, 2);
        statement.withdraw("wrong file");
        assertThat(statement.reason()).isEqualTo("wrong file");
        assertThatThrownBy(statement::settleLine).hasMessageContaining("WITHDRAWN");
        assertThatThrownBy(statement::putBackLine).hasMessageContaining("WITHDRAWN");
        assertThatThrownBy(() -> statement.withdraw("again")).hasMessageContaining("WITHDRAWN");
    }

    @Test
    void linesThatDifferHaveOtherKeys() {
        String key = OccurrenceKey.content("A", read("10", "Acme", "IV 1", 1));
        assertThat(OccurrenceKey.content("A", read("10.00", "Acme", "IV1", 99))).isEqualTo(key);
        assertThat(OccurrenceKey.content("B", read("10", "Acme", "IV 1", 1))).isNotEqualTo(key);
        assertThat(OccurrenceKey.content("A", read("-10", "Acme", "IV 1", 1))).isNotEqualTo(key);
        assertThat(OccurrenceKey.content("A", read("10", "Acme Ltd", "IV 1", 1)))
                .isNotEqualTo(key);
        assertThat(OccurrenceKey.content("A", read("10", "Acme", "IV 2", 1))).isNotEqualTo(key);
        assertThat(OccurrenceKey.of(key, 2)).hasSizeLessThan(64).endsWith("-2");
    }

    private static ReadLine read(String amount, String name, String text, long place) {
        return new ReadLine(
                place, DAY, null, Money.of(new BigDecimal(amount), "CNY"), false, "", name, "", text, "", "", "", 0);
    }

    private static BankStatement statement(StatementState state, int open) {
        return new BankStatement(new StatementView(
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
    }
}
