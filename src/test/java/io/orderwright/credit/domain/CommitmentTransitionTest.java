package io.orderwright.credit.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.DecideCredit;
import io.orderwright.credit.domain.CreditCommitment.CommitmentState;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that may happen to an order's part of the exposure, cell by cell, at the commitment itself. */
@Tag("unit")
class CommitmentTransitionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /**
     * In columns PENDING, OPEN, INVOICED, SETTLED, CANCELLED: the state afterwards, of an order of 300 that is 200 more,
     * 200 less, billed, paid or credited by 100, or by what is left; = where nothing happens at all; - is a refusal.
     */
    private static final String TABLE =
            """
            OWE            INVOICED  -         -         -         -
            ASK_AGAIN      PENDING   OPEN      INVOICED  SETTLED   PENDING
            COUNT          OPEN      =         =         =         =
            LOWER          PENDING   OPEN      =         =         =
            RAISE          PENDING   OPEN      OPEN      OPEN      =
            INVOICE        OPEN      OPEN      INVOICED  INVOICED  CANCELLED
            INVOICE_REST   INVOICED  INVOICED  INVOICED  INVOICED  CANCELLED
            SETTLE         PENDING   OPEN      INVOICED  INVOICED  CANCELLED
            SETTLE_REST    PENDING   OPEN      SETTLED   SETTLED   CANCELLED
            CREDIT         PENDING   OPEN      INVOICED  INVOICED  CANCELLED
            CREDIT_REST    PENDING   OPEN      SETTLED   SETTLED   CANCELLED
            CANCEL         CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED
            """;

    static Stream<Arguments> cells() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
        assertThat(rows.stream().map(row -> named(row[0])).distinct()).containsExactly(CommitmentTransition.values());
        return rows.stream().flatMap(row -> Arrays.stream(CommitmentState.values())
                .map(state -> Arguments.of(row[0], state, row[state.ordinal() + 1])));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("cells")
    void everyCellIsAsWritten(String done, CommitmentState state, String expected) {
        CreditAccount account = new CreditAccount("ACME", "CNY");
        CreditCommitment order = in(state, account);
        assertThat(order.state()).isEqualTo(state);
        String before = sums(order, account);
        if (expected.equals("-")) {
            var refusal =
                    refused(RefusalKind.CONFLICT, "credit.commitment-cannot", () -> perform(order, done, account));
            assertThat(refusal.arguments()).containsExactly("SO-1", state);
            assertThat(sums(order, account)).isEqualTo(before);
            return;
        }
        perform(order, done, account);
        if (expected.equals("=")) {
            assertThat(sums(order, account)).isEqualTo(before);
        } else {
            assertThat(order.state()).isEqualTo(CommitmentState.valueOf(expected));
        }
    }

    private static CommitmentTransition named(String row) {
        return CommitmentTransition.valueOf(row.replace("_REST", ""));
    }

    private static String sums(CreditCommitment order, CreditAccount account) {
        return order.state() + " " + order.amount() + " " + order.openOrder() + " " + order.receivable() + " "
                + account.picture();
    }

    private static CreditCommitment in(CommitmentState state, CreditAccount account) {
        CreditCommitment order = new CreditCommitment(asked("300.00"), CreditAnswer.APPROVE, NOW);
        switch (state) {
            case PENDING -> {}
            case OPEN -> order.open(account);
            case INVOICED -> order.invoice(Money.parse("300.00 CNY"), account);
            case SETTLED -> {
                order.invoice(Money.parse("300.00 CNY"), account);
                order.settle(Money.parse("300.00 CNY"));
            }
            case CANCELLED -> {
                order.open(account);
                order.cancel(account);
            }
        }
        return order;
    }

    private static void perform(CreditCommitment order, String done, CreditAccount account) {
        Money some = Money.parse("100.00 CNY");
        Money rest = done.endsWith("_REST")
                ? named(done) == CommitmentTransition.INVOICE ? order.amount() : order.receivable()
                : some;
        switch (named(done)) {
            case OWE -> order.owes(some, account);
            case ASK_AGAIN -> order.askedAgain(asked("300.00"), CreditAnswer.REVIEW, NOW);
            case COUNT -> order.open(account);
            case LOWER -> order.lower(some, account);
            case RAISE -> order.raise(Money.parse("500.00 CNY"), account);
            case INVOICE -> order.invoice(rest, account);
            case SETTLE -> order.settle(rest);
            case CREDIT -> order.credit(rest, account);
            case CANCEL -> order.cancel(account);
        }
    }

    private static DecideCredit asked(String amount) {
        return new DecideCredit(
                "SO-1", "ACME", "KEY", Money.parse(amount + " CNY"), Money.parse(amount + " CNY"), 0, false);
    }
}
