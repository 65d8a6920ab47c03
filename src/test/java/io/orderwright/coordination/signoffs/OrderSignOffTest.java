package io.orderwright.coordination.signoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.orderwright.approvals.ApprovalForecast;
import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.AskApproval;
import io.orderwright.approvals.DiscountRate;
import io.orderwright.approvals.signoffs.EarlierAgreement;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.coordination.OrderQuestions;
import io.orderwright.coordination.revisions.OrderDifferences;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.cases.ReleasedCredit;
import io.orderwright.credit.cases.StandingRelease;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.orders.OrderQueries;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has released the credit of an order has agreed to that order, and to no other. */
@Tag("unit")
class OrderSignOffTest {

    private static final String ORDER = "SO-1";
    private static final Money TEN = Money.of(new BigDecimal("10.00"), "CNY");

    private final OrderQuestions questions = mock(OrderQuestions.class);
    private final Approvals approvals = mock(Approvals.class);
    private final DecisionLog decisions = mock(DecisionLog.class);
    private final ReleasedCredit released = mock(ReleasedCredit.class);
    private final OrderSignOff kind = new OrderSignOff(
            mock(OrderQueries.class),
            questions,
            approvals,
            decisions,
            released,
            mock(CreditControl.class),
            mock(OrderDifferences.class));

    @BeforeEach
    void anOrderOfSallys() {
        Decision said = new Decision("t", "1 #0", "B-3", Map.of("answer", "HOLD", "reason", "r"), Map.of());
        when(decisions.last(any(), any())).thenReturn(said);
        when(questions.approval(any(), any()))
                .thenReturn(new AskApproval(
                        new SignOffSubject(ORDER, "ORDER", "客户", TEN),
                        "sally",
                        "ACME",
                        "as it is now",
                        TEN,
                        "B",
                        "KEY",
                        new DiscountRate(BigDecimal.ZERO),
                        "HOLD",
                        false));
        when(approvals.forecast(any())).thenReturn(new ApprovalForecast(List.of("credit-controller"), said, TEN, null));
    }

    @Test
    void whoReleasedItAsItIsNowHasAgreed() {
        when(released.standing(ORDER)).thenReturn(Optional.of(new StandingRelease(7, "chris", "as it is now")));
        assertThat(kind.question(ORDER).agreed()).isEqualTo(new EarlierAgreement("chris", "CREDIT_RELEASE", 7));
    }

    @Test
    void whoReleasedWhatItWasBeforeHasNot() {
        when(released.standing(ORDER)).thenReturn(Optional.of(new StandingRelease(7, "chris", "as it was")));
        assertThat(kind.question(ORDER).agreed()).isNull();
    }

    @Test
    void whoPlacedItHasNot() {
        when(released.standing(ORDER)).thenReturn(Optional.of(new StandingRelease(7, "sally", "as it is now")));
        assertThat(kind.question(ORDER).agreed()).isNull();
    }
}
