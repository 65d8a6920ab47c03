package io.orderwright.coordination.signoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderQueries;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before the order is asked, and when its process did not listen; the rest is a journey's. */
@Tag("unit")
class RecallGateTest {

    private final OrderQueries orders = mock(OrderQueries.class);
    private final PartnerEffects effects = mock(PartnerEffects.class);
    private final RecallGate gate = new RecallGate(orders, effects);

    @ParameterizedTest
    @ValueSource(strings = {"PO-2026-00000001", "CL-2026-00000001", "CO-2026-00000001", "UI-2026-00000001"})
    void whatOthersBeganOnTheStrengthOfAYesIsDone(String number) {
        refused("approval.carried-out", () -> gate.open(number));
        verifyNoInteractions(orders, effects);
    }

    @Test
    void anEarlierDiagramKnowsNoWayBack() {
        refused("approval.old-diagram-revoke", () -> gate.calledBack("SO-2026-00000001", false));
        assertThatCode(() -> gate.calledBack("SO-2026-00000001", true)).doesNotThrowAnyException();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
