package io.orderwright.finance.invoices.movements.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.MovementState;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.domain.ReceiptMovement.Asker;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

/** What may be done with money that goes out again, at the movement itself, cell by cell. */
@Tag("unit")
@Tag("money")
class ReceiptMovementTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Asker ASKER = new Asker("fiona", NOW, LocalDate.of(2026, 11, 29));

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
        ReceiptMovement movement = in(MovementKind.REFUND, state);
        MovementView before = movement.view("P-1", false);
        assertThat(before.state()).isEqualTo(state);
        if (after.equals("-")) {
            assertThat(refused(RefusalKind.CONFLICT, "movement.cannot", () -> act(movement, transition))
                            .arguments())
                    .containsExactly(movement.number(), state);
            assertThat(movement.view("P-1", false)).isEqualTo(before);
        } else {
            act(movement, transition);
            assertThat(movement.state()).isEqualTo(MovementState.valueOf(after));
        }
    }

    private static void act(ReceiptMovement movement, MovementTransition transition) {
        switch (transition) {
            case AGREE -> movement.agree("frank");
            case DECLINE -> movement.decline();
            case WITHDRAW -> movement.withdraw();
            case BOOK -> movement.book(NOW);
            case POST -> movement.post("V-2");
        }
    }

    /** A refund keeps its money back while it is asked about; a bounce or a reversal takes it when it is booked. */
    @ParameterizedTest
    @CsvSource({
        "ASKED,     true,  false, false",
        "DECLINED,  false, false, false",
        "WITHDRAWN, false, false, false",
        "BOOKED,    true,  true,  true",
        "POSTED,    true,  true,  true",
    })
    void itsMoneyIsGone(MovementState state, boolean refund, boolean bounce, boolean reversal) {
        assertThat(in(MovementKind.REFUND, state).counts()).isEqualTo(refund);
        assertThat(in(MovementKind.BOUNCE, state).counts()).isEqualTo(bounce);
        assertThat(in(MovementKind.REVERSAL, state).counts()).isEqualTo(reversal);
    }

    @Test
    void whoeverAskedDoesNotAgree() {
        ReceiptMovement movement = movement(MovementKind.REFUND, "0.01 CNY", "finance-lead");
        refused(RefusalKind.FORBIDDEN, "movement.own", () -> movement.agree("fiona"));
        refused(RefusalKind.CONFLICT, "movement.not-agreed", () -> movement.book(NOW));
        movement.agree("frank");
        movement.book(NOW);
        assertThat(movement.view("P-1", false))
                .returns("frank", MovementView::agreedBy)
                .returns(MovementState.BOOKED, MovementView::state)
                .returns(Money.parse("0.01 CNY"), MovementView::amount);
    }

    @Test
    void theSameNumberOnceMoreChangesNothing() {
        ReceiptMovement movement = in(MovementKind.BOUNCE, MovementState.BOOKED);
        assertThat(movement.post("V-1")).isTrue();
        assertThat(movement.post("V-1")).isFalse();
        assertThat(movement.view("P-1", false).financeDocument()).isEqualTo("V-1");
    }

    /** The reference stands for kind, credit note, amount and currency. */
    @ParameterizedTest
    @CsvSource({
        "REFUND, 1.00 CNY, ,     true",
        "REFUND, 1 CNY,    ,     true",
        "REFUND, 1.01 CNY, ,     false",
        "REFUND, 1.00 USD, ,     false",
        "BOUNCE, 1.00 CNY, ,     false",
        "REFUND, 1.00 CNY, CN-1, false",
        "REFUND, ,         ,     false",
    })
    void aReferenceStandsForOneRequest(
            MovementKind kind, @Nullable String amount, @Nullable String note, boolean same) {
        ReceiptMovement movement = movement(MovementKind.REFUND, "1.00 CNY", null);
        MoveReceipt asked =
                new MoveReceipt(7, kind, "R-1", amount == null ? null : Money.parse(amount), "other words", note);
        assertThat(movement.isWhat(asked)).isEqualTo(same);
        if (same) {
            movement.refuseUnlessSame(asked);
        } else {
            refused(RefusalKind.CONFLICT, "movement.reference-reused", () -> movement.refuseUnlessSame(asked));
        }
    }

    private static ReceiptMovement in(MovementKind kind, MovementState state) {
        ReceiptMovement movement = movement(kind, "1.00 CNY", null);
        switch (state) {
            case ASKED -> {}
            case DECLINED -> movement.decline();
            case WITHDRAWN -> movement.withdraw();
            case BOOKED -> movement.book(NOW);
            case POSTED -> {
                movement.book(NOW);
                movement.post("V-1");
            }
        }
        return movement;
    }

    private static ReceiptMovement movement(MovementKind kind, String amount, @Nullable String approver) {
        Money money = Money.parse(amount);
        Receipt receipt = new Receipt(
                new ReceivePayment("P-1", "C-1", null, money.code(), new SaidNumber(new BigDecimal("100.00"))),
                "bank",
                "fiona",
                NOW);
        ReflectionTestUtils.setField(receipt, "id", 7L);
        return new ReceiptMovement(1, receipt, new MoveReceipt(7, kind, "R-1", money, "why"), money, approver, ASKER);
    }
}
