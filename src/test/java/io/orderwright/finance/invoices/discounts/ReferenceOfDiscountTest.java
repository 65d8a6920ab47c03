package io.orderwright.finance.invoices.discounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A discount that is given by itself never takes a reference that a person has taken. */
@Tag("money")
@Tag("unit")
class ReferenceOfDiscountTest {

    private static final CorrectionView TAKEN_BACK =
            correction("early-discount", CorrectionReason.EARLY_DISCOUNT, "INV-2");

    @Test
    void itIsItsOwnAfterOneThatWasTakenBack() {
        assertThat(EarlyDiscounts.reference(List.of())).contains("early-discount");
        assertThat(EarlyDiscounts.reference(List.of(TAKEN_BACK))).contains("early-discount-2");
        assertThat(EarlyDiscounts.reference(List.of(correction("K-1", CorrectionReason.ALLOWANCE, null), TAKEN_BACK)))
                .contains("early-discount-2");
    }

    @Test
    void whatAPersonTookIsInTheWay() {
        assertThat(EarlyDiscounts.reference(List.of(correction("early-discount", CorrectionReason.ALLOWANCE, null))))
                .isEmpty();
        assertThat(EarlyDiscounts.reference(
                        List.of(TAKEN_BACK, correction("early-discount-2", CorrectionReason.ALLOWANCE, null))))
                .isEmpty();
        assertThat(EarlyDiscounts.reference(
                        List.of(TAKEN_BACK, correction("K-1", CorrectionReason.EARLY_DISCOUNT, null))))
                .as("it was given or refused")
                .isEmpty();
    }

    private static CorrectionView correction(String reference, CorrectionReason reason, @Nullable String takenBackBy) {
        return new CorrectionView(
                "COR-1",
                "INV-1",
                "SO-1",
                "C-1",
                reference,
                reason,
                "as agreed",
                List.of(),
                Money.parse("1.00 CNY"),
                CorrectionState.POSTED,
                null,
                "sally",
                Instant.EPOCH,
                null,
                "INV-3",
                null,
                null,
                takenBackBy,
                false);
    }
}
