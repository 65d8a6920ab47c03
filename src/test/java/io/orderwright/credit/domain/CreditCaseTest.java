package io.orderwright.credit.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.DecideCredit;
import io.orderwright.credit.cases.CaseOutcome;
import io.orderwright.credit.cases.CasePoint;
import io.orderwright.credit.cases.CaseView;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.credit.domain.reviews.CreditReview;
import io.orderwright.credit.domain.reviews.ReviewTransition;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A held order keeps what was known when it was held; a case and a review are closed once. */
@Tag("unit")
class CreditCaseTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate USUAL = LocalDate.of(2026, 4, 1);
    private static final Decision HOLD = new Decision(
            "credit/credit-decision", "2026-01 #1", "D-5", Map.of("reason", "credit.over-limit"), Map.of());

    private final CreditAccount account = new CreditAccount("ACME", "CNY");

    @Test
    void aCaseKeepsThePictureOfItsMoment() {
        account.orderTaken(Money.parse("70.00 CNY"));
        account.invoiced(Money.parse("20.00 CNY"), Money.parse("20.00 CNY"));
        account.paid(Money.parse("5.00 CNY"), Money.zero("CNY"));
        CreditCase held = held(CasePoint.ORDER);
        account.regrade("D");
        account.orderTaken(Money.parse("999.00 CNY"));

        CaseView view = held.view(List.of());
        assertThat(view.grade()).isEqualTo(CreditAccount.UNGRADED);
        assertThat(view.openOrders()).isEqualTo(Money.parse("50.00 CNY"));
        assertThat(view.receivables()).isEqualTo(Money.parse("20.00 CNY"));
        assertThat(view.unallocated()).isEqualTo(Money.parse("5.00 CNY"));
        assertThat(view.exposure()).isEqualTo(Money.parse("65.00 CNY"));
        assertThat(view.amount()).isEqualTo(Money.parse("300.00 CNY"));
    }

    @Test
    void aCaseNamesTheRowThatHeldTheOrderUp() {
        CaseView view = held(CasePoint.SHIPMENT).view(List.of());
        assertThat(view.table() + " " + view.version() + " " + view.row())
                .isEqualTo("credit/credit-decision 2026-01 #1 D-5");
        assertThat(view.reason()).isEqualTo("credit.over-limit");
        assertThat(view.point()).isEqualTo(CasePoint.SHIPMENT);
        assertThat(view.outcome()).isNull();
    }

    @ParameterizedTest
    @EnumSource(CaseOutcome.class)
    void theFirstOutcomeStays(CaseOutcome first) {
        CreditCase held = held(CasePoint.ORDER);
        held.close(first, "chris", NOW);
        held.close(CaseOutcome.CANCELLED, "morgan", NOW.plusSeconds(9));
        CaseView view = held.view(List.of());
        assertThat(view.outcome()).isEqualTo(first);
        assertThat(view.closedBy()).isEqualTo("chris");
        assertThat(view.closedAt()).isEqualTo(NOW);
    }

    @Test
    void aCaseHasANumberUnderWhichItsReleaseIsSignedOff() {
        assertThat(held(CasePoint.ORDER).view(List.of()).number()).isEqualTo("CC-2026-00000007");
    }

    @Test
    void whoeverSaysNothingAgreesToAllOfTheOrderOrToWhatWasSaidBefore() {
        CreditCase held = held(CasePoint.ORDER);
        held.agree(said("310.00", "5", LocalDate.of(2026, 4, 1)), USUAL);
        held.agree(said(null, "0", null), USUAL);
        assertThat(held.agreed("so")).isEqualTo(said("310.00", "5", LocalDate.of(2026, 4, 1)));
        held.asked();
        assertThat(held.agreed("so").asUsual()).isTrue();
        held.agree(said(null, "0", null), USUAL);
        assertThat(held.agreed("so").asUsual()).isTrue();
    }

    @Test
    void nobodyAgreesToMoreThanThoseBeforeHim() {
        CreditCase held = held(CasePoint.SHIPMENT);
        held.agree(said("300.00", "10", LocalDate.of(2026, 4, 1)), USUAL);
        beyond("credit.release-beyond-amount", held, said("300.01", "10", null));
        beyond("credit.release-beyond-amount", held, said(null, "11", null));
        beyond("credit.release-beyond-day", held, said("300.00", "0", LocalDate.of(2026, 4, 2)));
        held.agree(said("310.00", "0", LocalDate.of(2026, 3, 31)), USUAL);
        assertThat(held.agreed("so")).isEqualTo(said("310.00", "0", LocalDate.of(2026, 3, 31)));
    }

    /** A yes that says nothing is one to the order as it is, for as long as usual. */
    @Test
    void nobodyAgreesToMoreThanWhoeverSaidNothing() {
        CreditCase held = held(CasePoint.ORDER);
        held.agree(said(null, "0", null), USUAL);
        beyond("credit.release-beyond-amount", held, said("300.01", "0", null));
        beyond("credit.release-beyond-amount", held, said(null, "1", null));
        beyond("credit.release-beyond-day", held, said(null, "0", USUAL.plusDays(1)));
        held.agree(said(null, "0", USUAL), USUAL);
        assertThat(held.agreed("so")).isEqualTo(said(null, "0", USUAL));
    }

    private static void beyond(String code, CreditCase held, ReleaseCredit more) {
        assertThatThrownBy(() -> held.agree(more, USUAL))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(code);
    }

    private static ReleaseCredit said(@Nullable String amount, String deviation, @Nullable LocalDate until) {
        return new ReleaseCredit(
                "SO-1",
                amount == null ? null : new SaidNumber(new BigDecimal(amount)),
                new Percent(new BigDecimal(deviation)),
                until,
                "so");
    }

    @Test
    void aReviewIsOpenUntilItIsAnswered() {
        assertThat(review().view().state()).isEqualTo("OPEN");
        assertThat(review().view().score()).isNull();
    }

    @Test
    void aReviewKeepsScoreDayAndWords() {
        CreditReview review = review();
        review.close(ReviewTransition.SCORE, 640, LocalDate.of(2026, 2, 28), "as told", "bureau", NOW);
        assertThat(review.view().state()).isEqualTo("SCORED");
        assertThat(review.view().score()).isEqualTo(640);
        assertThat(review.view().scoreDate()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(review.view().comment()).isEqualTo("as told");
        assertThat(review.view().closedBy()).isEqualTo("bureau");
    }

    @Test
    void aPersonMayCloseItWithoutAScoreAndWithoutAWord() {
        CreditReview review = review();
        review.close(ReviewTransition.CLOSE_BY_HAND, null, null, " ", "chris", NOW);
        assertThat(review.view().state()).isEqualTo("BY_HAND");
        assertThat(review.view().comment()).isNull();
    }

    @ParameterizedTest
    @EnumSource(ReviewTransition.class)
    void aReviewIsClosedOnceByWhoeverIsFirst(ReviewTransition first) {
        CreditReview review = review();
        review.close(first, 640, null, "", "bureau", NOW);
        refused(
                RefusalKind.CONFLICT,
                "credit.review-closed",
                () -> review.close(ReviewTransition.CLOSE_BY_HAND, 1, null, "", "chris", NOW));
        assertThat(review.view().score()).isEqualTo(640);
    }

    private static CreditReview review() {
        return new CreditReview(4, "ACME", "CNY", "first order", "sally", NOW, LocalDate.of(2026, 3, 2));
    }

    private CreditCase held(CasePoint point) {
        DecideCredit asked =
                new DecideCredit("SO-1", "ACME", "KEY", Money.parse("300.00 CNY"), Money.parse("300.00 CNY"), 0, false);
        return new CreditCase(
                new CreditCase.CaseOpening(7, LocalDate.of(2026, 3, 2), NOW),
                new CreditCommitment(asked, CreditAnswer.HOLD, NOW),
                point,
                HOLD,
                account);
    }
}
