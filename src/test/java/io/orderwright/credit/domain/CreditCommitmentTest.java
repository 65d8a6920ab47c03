package io.orderwright.credit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.DecideCredit;
import io.orderwright.credit.domain.CreditCommitment.CommitmentState;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one order adds to its customer's account: always as much in the one as in the other. */
@Tag("unit")
class CreditCommitmentTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final CreditAccount account = new CreditAccount("ACME", "CNY");
    private final CreditCommitment order = new CreditCommitment(asked("300.00"), CreditAnswer.APPROVE, NOW);

    @Test
    void whatIsOnlyAskedForCountsNothing() {
        is(CommitmentState.PENDING, "0", "0");
    }

    @Test
    void whatIsAcceptedCounts() {
        order.open(account);
        is(CommitmentState.OPEN, "300.00", "0");
    }

    @Test
    void acceptedTwiceItCountsOnce() {
        order.open(account);
        order.open(account);
        is(CommitmentState.OPEN, "300.00", "0");
    }

    @Test
    void theInvoiceMovesItFromOrdersToReceivables() {
        order.open(account);
        invoiced("300.00");
        is(CommitmentState.INVOICED, "0", "300.00");
        invoiced("0");
        is(CommitmentState.INVOICED, "0", "300.00");
    }

    @Test
    void whatIsBilledBeforeItIsAcceptedIsOwed() {
        invoiced("300.00");
        is(CommitmentState.INVOICED, "0", "300.00");
    }

    @Test
    void whatIsInvoicedInPartsIsAnOrderAndAReceivableAtOnce() {
        order.open(account);
        invoiced("100.00");
        is(CommitmentState.OPEN, "200.00", "100.00");
        paid("100.00");
        is(CommitmentState.OPEN, "200.00", "0");
        invoiced("200.00");
        is(CommitmentState.INVOICED, "0", "200.00");
        paid("200.00");
        is(CommitmentState.SETTLED, "0", "0");
    }

    @Test
    void aCreditNoteTakesBackWhatIsOwedAndOpensNothing() {
        order.open(account);
        invoiced("300.00");
        order.credit(Money.parse("80.00 CNY"), account);
        is(CommitmentState.INVOICED, "0", "220.00");
        paid("220.00");
        is(CommitmentState.SETTLED, "0", "0");
        order.credit(Money.parse("20.00 CNY"), account);
        is(CommitmentState.INVOICED, "0", "-20.00");
    }

    @Test
    void aPaymentThatIsUndoneIsOwedAgain() {
        order.open(account);
        invoiced("300.00");
        paid("300.00");
        paid("-50.00");
        is(CommitmentState.INVOICED, "0", "50.00");
    }

    @Test
    void loweredWhenAPartIsInvoicedTheRestCountsLess() {
        order.open(account);
        invoiced("100.00");
        order.lower(Money.parse("250.00 CNY"), account);
        is(CommitmentState.OPEN, "150.00", "100.00");
        order.lower(Money.parse("90.00 CNY"), account);
        is(CommitmentState.INVOICED, "0", "100.00");
    }

    @Test
    void aPaymentInPartLeavesTheRest() {
        order.open(account);
        invoiced("300.00");
        paid("120.00");
        is(CommitmentState.INVOICED, "0", "180.00");
    }

    @Test
    void thePaymentOfTheRestSettlesIt() {
        order.open(account);
        invoiced("300.00");
        paid("120.00");
        paid("180.00");
        is(CommitmentState.SETTLED, "0", "0");
    }

    @Test
    void cancelledItCountsNoMore() {
        order.open(account);
        order.cancel(account);
        is(CommitmentState.CANCELLED, "0", "0");
    }

    @Test
    void cancelledBeforeItCountedItTakesNothingAway() {
        order.cancel(account);
        is(CommitmentState.CANCELLED, "0", "0");
    }

    @Test
    void whatIsInvoicedIsOwedThoughTheOrderIsCancelled() {
        order.open(account);
        invoiced("300.00");
        order.cancel(account);
        is(CommitmentState.CANCELLED, "0", "300.00");
    }

    @Test
    void loweredItCountsLess() {
        order.open(account);
        order.lower(Money.parse("110.00 CNY"), account);
        is(CommitmentState.OPEN, "110.00", "0");
        assertThat(order.amount()).isEqualTo(Money.parse("110.00 CNY"));
    }

    @Test
    void loweredBeforeItCountsItWillCountLess() {
        order.lower(Money.parse("110.00 CNY"), account);
        order.open(account);
        is(CommitmentState.OPEN, "110.00", "0");
    }

    @Test
    void anInvoiceIsNotLoweredWithTheOrder() {
        order.open(account);
        invoiced("300.00");
        order.lower(Money.parse("110.00 CNY"), account);
        is(CommitmentState.INVOICED, "0", "300.00");
        assertThat(order.amount()).isEqualTo(Money.parse("300.00 CNY"));
    }

    @Test
    void askedAgainBeforeItCountsItIsAskedForAsItStandsNow() {
        order.askedAgain(asked("450.00"), CreditAnswer.REVIEW, NOW.plusSeconds(5));
        assertThat(order.amount()).isEqualTo(Money.parse("450.00 CNY"));
        assertThat(order.answer()).isEqualTo(CreditAnswer.REVIEW);
        is(CommitmentState.PENDING, "0", "0");
    }

    @Test
    void askedAgainWhileItCountsItsAmountStays() {
        order.open(account);
        order.askedAgain(asked("450.00"), CreditAnswer.HOLD, NOW.plusSeconds(5));
        is(CommitmentState.OPEN, "300.00", "0");
        assertThat(order.amount()).isEqualTo(Money.parse("300.00 CNY"));
        assertThat(order.answer()).isEqualTo(CreditAnswer.HOLD);
    }

    @Test
    void whatWasCancelledBeginsAgainWithoutThePersonsWordOfBefore() {
        order.released(Money.parse("500.00 CNY"), LocalDate.of(2026, 4, 1));
        order.open(account);
        order.cancel(account);
        order.askedAgain(asked("450.00"), CreditAnswer.APPROVE, NOW.plusSeconds(5));
        is(CommitmentState.PENDING, "0", "0");
        assertThat(order).extracting("releasedUpTo", "releasedUntil").containsOnlyNulls();
        order.open(account);
        is(CommitmentState.OPEN, "450.00", "0");
    }

    @Test
    void aPersonsWordStaysWhileTheOrderIsAskedForAgain() {
        order.released(Money.parse("500.00 CNY"), LocalDate.of(2026, 4, 1));
        order.askedAgain(asked("450.00"), CreditAnswer.HOLD, NOW.plusSeconds(5));
        assertThat(order)
                .extracting("releasedUpTo", "releasedUntil")
                .containsExactly(Money.parse("500.00 CNY"), LocalDate.of(2026, 4, 1));
    }

    private void invoiced(String amount) {
        order.invoice(Money.parse(amount + " CNY"), account);
    }

    private void paid(String amount) {
        Money money = Money.parse(amount + " CNY");
        order.settle(money);
        account.paid(money, money);
    }

    /** In the commitment and in the account, which nothing else adds to. */
    private void is(CommitmentState state, String openOrder, String receivable) {
        assertThat(order.state()).isEqualTo(state);
        assertThat(order.openOrder()).isEqualTo(Money.of(new BigDecimal(openOrder), "CNY"));
        assertThat(order.receivable()).isEqualTo(Money.of(new BigDecimal(receivable), "CNY"));
        assertThat(account.picture().openOrders()).isEqualTo(Money.of(new BigDecimal(openOrder), "CNY"));
        assertThat(account.picture().receivables()).isEqualTo(Money.of(new BigDecimal(receivable), "CNY"));
    }

    private static DecideCredit asked(String amount) {
        return new DecideCredit(
                "SO-1", "ACME", "KEY", Money.parse(amount + " CNY"), Money.parse(amount + " CNY"), 0, false);
    }
}
