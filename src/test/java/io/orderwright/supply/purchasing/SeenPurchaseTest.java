package io.orderwright.supply.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.Difference;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("doors")
class SeenPurchaseTest {

    private final SeenPurchase seen = seen("100.00", "10", "10.00", 7, "SO-1");

    @Test
    void theSameIsAnsweredHoweverItsNumbersAreWritten() {
        assertThatCode(() -> seen("100.00", "10.000", "10.0000", 7, "SO-1").refuseUnless(seen.toString(), "PO-1"))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherTotalIsToldOldAndNew() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> seen("130.00", "13", "10.00", 7, "SO-1").refuseUnless(seen.toString(), "PO-1"));
        assertThat(refusal.kind()).isEqualTo(RefusalKind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("purchasing.seen-moved");
        assertThat(refusal.differences()).contains(new Difference("total", "100.00 EUR", "130.00 EUR"));
    }

    /** Whatever the page shows of a line, at the same total. */
    @ParameterizedTest
    @CsvSource({"20, 5.00, 7, SO-1", "10, 10.00, 8, SO-1", "10, 10.00, 7, SO-2"})
    void otherLinesOfTheSameTotalAreNotWhatWasSeen(String quantity, String price, int days, String order) {
        assertThat(catchThrowableOfType(Refusal.class, () -> seen("100.00", quantity, price, days, order)
                                .refuseUnless(seen.toString(), "PO-1"))
                        .differences())
                .extracting(Difference::place)
                .containsExactly("lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "000000000000-", "zzzzzzzzzzzz-1.00CNY", "{}"})
    void whatWasNeverShownIsRefused(String word) {
        assertThat(catchThrowableOfType(Refusal.class, () -> seen.refuseUnless(word, "PO-1"))
                        .field())
                .isEqualTo("seen");
    }

    private static SeenPurchase seen(String total, String quantity, String price, int days, String order) {
        PurchaseView purchase = new PurchaseView(
                1,
                "PO-1",
                "S-1",
                "S",
                PurchaseState.DRAFT,
                Money.of(new BigDecimal(total), "EUR"),
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                null);
        return SeenPurchase.of(
                purchase,
                List.of(new PurchaseLine(
                        "P-1",
                        Quantity.parse(quantity + " pc"),
                        new UnitPrice(new BigDecimal(price), "CNY"),
                        days,
                        List.of(order))));
    }
}
