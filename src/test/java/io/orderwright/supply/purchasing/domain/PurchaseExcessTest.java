package io.orderwright.supply.purchasing.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import io.orderwright.supply.purchasing.excess.ExcessView;
import io.orderwright.supply.purchasing.excess.ExcessView.ExcessState;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is ordered too much is settled once, with a word, and for no more than is too much. */
@Tag("unit")
class PurchaseExcessTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:15:42Z");

    @ParameterizedTest
    @CsvSource({"0", "1.5", "4"})
    void aBuyerNotesByHowMuchLessIsDelivered(String lowered) {
        PurchaseExcess excess = of(PurchaseState.ORDERED, ExcessState.OPEN);
        excess.settle(pieces(lowered), " by telephone ", "paul", NOW);
        assertThat(excess.view().state()).isEqualTo(ExcessState.SETTLED);
        assertThat(excess.view().lowered()).isEqualTo(pieces(lowered));
        assertThat(excess.view().comment()).isEqualTo("by telephone");
        assertThat(excess.view().settledBy()).isEqualTo("paul");
        assertThat(excess.view().settledAt()).isEqualTo(NOW);
        assertThat(excess.view().quantity()).isEqualTo(pieces("4"));
    }

    @Test
    void itIsSettledOnce() {
        PurchaseExcess excess = of(PurchaseState.ORDERED, ExcessState.SETTLED);
        assertThat(refused(
                                RefusalKind.CONFLICT,
                                "purchasing.excess-settled",
                                () -> excess.settle(pieces("1"), "again", "paul", NOW))
                        .arguments())
                .containsExactly("PO-1", "SKU", ExcessState.SETTLED);
    }

    @Test
    void noMoreThanIsTooMuchAndNotWithoutAWord() {
        PurchaseExcess excess = of(PurchaseState.ORDERED, ExcessState.OPEN);
        refused(
                RefusalKind.INVALID,
                "purchasing.excess-less",
                () -> excess.settle(pieces("4.001"), "more", "paul", NOW));
        refused(RefusalKind.INVALID, "purchasing.comment-missing", () -> excess.settle(pieces("1"), " ", "paul", NOW));
        assertThat(excess.view().state()).isEqualTo(ExcessState.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = PurchaseState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ORDERED"})
    void withWhomItIsNotOnlyKeepingIsNoted(PurchaseState state) {
        PurchaseExcess excess = of(state, ExcessState.OPEN);
        refused(
                RefusalKind.CONFLICT,
                "purchasing.excess-not-ordered",
                () -> excess.settle(pieces("1"), "less", "paul", NOW));
        excess.settle(pieces("0"), "kept", "paul", NOW);
        assertThat(excess.view().state()).isEqualTo(ExcessState.SETTLED);
    }

    private static PurchaseExcess of(PurchaseState purchase, ExcessState state) {
        return new PurchaseExcess(new ExcessView(
                7,
                "SO-1",
                "1",
                "CO-1",
                "PO-1",
                purchase,
                "ACME",
                "Acme",
                "SKU",
                "Goods",
                pieces("4"),
                null,
                state,
                "",
                NOW,
                null,
                null));
    }

    private static Quantity pieces(String number) {
        return Quantity.of(new BigDecimal(number), "pc");
    }
}
