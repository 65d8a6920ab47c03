package io.orderwright.finance.dunning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.dunning.domain.ClaimAccount.RowKey;
import io.orderwright.finance.dunning.domain.LetterDraft.LeveledRow;
import io.orderwright.finance.dunning.domain.LetterDraft.StopReasons;
import io.orderwright.finance.dunning.domain.LetterDraft.ToldBefore;
import io.orderwright.finance.dunning.letters.DunningObstacle;
import io.orderwright.finance.dunning.letters.InterestRate;
import io.orderwright.finance.dunning.letters.LetterChannel;
import io.orderwright.finance.dunning.ports.DunnedCustomers.DunnedCustomer;
import io.orderwright.finance.dunning.ports.OverdueMoney.OverdueRow;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom a run would tell what, and whom not. */
@Tag("unit")
@Tag("money")
class LetterDraftTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final ToldBefore NEVER = new ToldBefore(Map.of(), null);
    private static final ToldBefore TWICE = new ToldBefore(Map.of(new RowKey("A", 1), 2), DAY.minusDays(9));
    private static final StopReasons FREE = new StopReasons(null, Map.of());
    private static final List<OverdueRow> ROWS =
            List.of(row("A", 40, "100.00"), row("B", 5, "30.00"), row("C", 2, "9.00"));

    @Test
    void oneLetterOverAllRowsAtTheHighestLevel() {
        LetterDraft draft = draft(ROWS, TWICE, FREE).orElseThrow();
        assertThat(draft.why()).isNull();
        assertThat(draft.level()).isEqualTo(3);
        assertThat(draft.answer().fee()).isEqualTo(Money.parse("50 CNY"));
        assertThat(draft.rows()).extracting(LeveledRow::level).containsExactly(3, 1);
    }

    @Test
    void aRowNeverBeginsAgainAtTheFirstLevel() {
        ToldBefore before = new ToldBefore(Map.of(new RowKey("A", 1), 2, new RowKey("B", 1), 2), DAY.minusDays(9));
        assertThat(draft(ROWS, before, FREE).orElseThrow().rows())
                .extracting(LeveledRow::level)
                .containsExactly(3, 2);
    }

    /** However long it has been overdue: one step a letter, with the fee and the words of that step. */
    @Test
    void aRowRisesByOneStepWithEachLetter() {
        OverdueRow old = row("A", 400, "100.00");
        for (int told = 0; told <= 3; told++) {
            ToldBefore before = new ToldBefore(Map.of(new RowKey("A", 1), told), told == 0 ? null : DAY.minusDays(30));
            LetterDraft draft = draft(List.of(old), before, FREE).orElseThrow();
            int next = Math.min(told + 1, 3);
            assertThat(draft.level()).isEqualTo(next);
            assertThat(draft.answer().row()).isEqualTo("R" + next);
            assertThat(draft.answer().hold()).isEqualTo(next == 3);
            assertThat(draft.why()).isNull();
            Map<RowKey, Integer> seen = Map.of(new RowKey("A", 1), next);
            assertThat(LetterDraft.again(customer("1"), DAY, List.of(old), seen, LetterDraftTest::table, FREE)
                            .orElseThrow()
                            .answer())
                    .as("when it goes out")
                    .isEqualTo(draft.answer());
        }
    }

    @Test
    void aTableMaySayOtherwise() {
        LevelTable jumps = (row, days) -> table(days, true);
        OverdueRow old = row("A", 400, "100.00");
        assertThat(jumps.step(old, 400, 0).level()).isEqualTo(3);
        assertThat(jumps.step(old, 400, 2).level()).isEqualTo(3);
    }

    /** A table without a level in between goes on to the next that it has. */
    @Test
    void theNextStepIsTheNextThatTheTableHas() {
        LevelTable gap = (row, days) -> table(days > 14 && days <= 30 ? 4 : days, false);
        OverdueRow old = row("A", 400, "100.00");
        assertThat(gap.step(old, 400, 0).level()).isEqualTo(1);
        assertThat(gap.step(old, 400, 1).level()).isEqualTo(3);
        assertThat(gap.step(old, 2, 0).level()).isZero();
    }

    @Test
    void whatWasToldIsNotToldAgainBeforeItsTime() {
        Map<RowKey, Integer> levels = Map.of(new RowKey("A", 1), 3, new RowKey("B", 1), 1);
        assertThat(why(new ToldBefore(levels, DAY.minusDays(1)))).isEqualTo(DunningObstacle.TOLD_ALREADY);
        assertThat(why(new ToldBefore(levels, DAY.minusDays(19)))).isEqualTo(DunningObstacle.TOLD_ALREADY);
        assertThat(why(new ToldBefore(levels, DAY.minusDays(20)))).isNull();
        assertThat(why(new ToldBefore(Map.of(new RowKey("A", 1), 2), DAY.minusDays(1))))
                .isNull();
        assertThat(why(new ToldBefore(Map.of(), DAY))).isEqualTo(DunningObstacle.TOLD_TODAY);
    }

    @Test
    void whatIsStoppedIsNotTold() {
        LetterDraft rest = draft(ROWS, NEVER, new StopReasons(null, Map.of("A", "disputed")))
                .orElseThrow();
        assertThat(rest.why()).isEqualTo(DunningObstacle.BELOW_MINIMUM);
        assertThat(rest.level()).isEqualTo(1);
        LetterDraft all =
                draft(ROWS, NEVER, new StopReasons("in court", Map.of())).orElseThrow();
        assertThat(all.why()).isEqualTo(DunningObstacle.STOPPED);
        assertThat(all.reason()).isEqualTo("in court");
        assertThat(draft(List.of(row("C", 2, "9.00")), NEVER, FREE)).isEmpty();
    }

    @Test
    void onPaperWithoutANumber() {
        assertThat(LetterDraft.of(
                                customer(""), DAY, ROWS, LetterDraftTest::table, UnaryOperator.identity(), NEVER, FREE)
                        .orElseThrow()
                        .channel())
                .isEqualTo(LetterChannel.PAPER);
    }

    @Test
    void whatIsPaidMeanwhileIsNotToldAndDecidesNothing() {
        Map<RowKey, Integer> seen = Map.of(new RowKey("A", 1), 3, new RowKey("B", 1), 1);
        LetterDraft left = LetterDraft.again(
                        customer("1"), DAY, List.of(ROWS.get(1), ROWS.get(2)), seen, LetterDraftTest::table, FREE)
                .orElseThrow();
        assertThat(left.level()).isEqualTo(1);
        assertThat(left.answer().hold()).isFalse();
        assertThat(left.rows()).hasSize(1);
        assertThat(left.small(UnaryOperator.identity())).isTrue();
        assertThat(LetterDraft.again(customer("1"), DAY, List.of(), seen, LetterDraftTest::table, FREE))
                .isEmpty();
    }

    private static DunningObstacle why(ToldBefore before) {
        return draft(ROWS, before, FREE).orElseThrow().why();
    }

    private static Optional<LetterDraft> draft(List<OverdueRow> rows, ToldBefore before, StopReasons stopped) {
        return LetterDraft.of(
                customer("13800000000"), DAY, rows, LetterDraftTest::table, UnaryOperator.identity(), before, stopped);
    }

    /** Level 1 from the fourth day, 2 from the 15th, 3 from the 31st. */
    private static LevelAnswer table(OverdueRow row, int days) {
        return table(days, false);
    }

    private static LevelAnswer table(int days, boolean jump) {
        int level = days > 30 ? 3 : days > 14 ? 2 : days > 3 ? 1 : 0;
        return new LevelAnswer(
                level,
                Money.parse(level > 1 ? "50 CNY" : "0 CNY"),
                new InterestRate(1000),
                LetterChannel.SMS,
                Money.parse("50 CNY"),
                20,
                level == 3,
                jump,
                "R" + level,
                "V");
    }

    private static DunnedCustomer customer(String phone) {
        return new DunnedCustomer("C", "Customer", "STANDARD", null, phone, null);
    }

    private static OverdueRow row(String invoice, int days, String amount) {
        Money money = Money.parse(amount + " CNY");
        return new OverdueRow(invoice, "O", 1, "C", DAY.minusDays(days), money, money, List.of());
    }
}
