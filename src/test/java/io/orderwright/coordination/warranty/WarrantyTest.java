package io.orderwright.coordination.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.reference.goods.GoodsPromise;
import io.orderwright.platform.reference.goods.Traceability;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last day of a warranty, to the day. */
@Tag("aftersales")
class WarrantyTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2026-02-28, 1, 2026-03-28",
        "2028-02-29, 12, 2029-02-28",
        "2026-08-31, 6, 2027-02-28",
        "2026-11-30, 24, 2028-11-30"
    })
    void itEndsOnTheDayOfThatNumberOrTheLastOneOfItsMonth(LocalDate delivered, int months, LocalDate last) {
        assertThat(new GoodsPromise(Traceability.SERIAL, months).warrantyUntil(delivered))
                .isEqualTo(last);
    }

    @Test
    void theLastDayIsInIt() {
        LocalDate last = LocalDate.of(2027, 2, 28);
        assertThat(until(last).inWarranty(last)).isTrue();
        assertThat(until(last).inWarranty(last.plusDays(1))).isFalse();
        assertThat(until(null).inWarranty(last)).isFalse();
        assertThat(new GoodsPromise(Traceability.BATCH, null).warrantyUntil(last))
                .isNull();
    }

    /** An order may have thousands of pieces: a page shows some of them, and says how many there are. */
    @Test
    void thousandsOfPiecesAreShownByPages() {
        List<WarrantedGoods> all = Collections.nCopies(5_001, until(null));
        WarrantedPage first = WarrantedPage.of(all, null);
        assertThat(first.goods()).hasSize(50);
        assertThat(List.of(first.first(), first.last(), first.total(), first.pages()))
                .containsExactly(1, 50, 5_001, 101);
        WarrantedPage last = WarrantedPage.of(all, "999999");
        assertThat(List.of(last.page(), last.first(), last.last())).containsExactly(101, 5_001, 5_001);
        assertThat(WarrantedPage.of(all, "-1").page()).isEqualTo(1);
        assertThat(WarrantedPage.of(List.of(), "2").isEmpty()).isTrue();
    }

    private static WarrantedGoods until(@Nullable LocalDate last) {
        return new WarrantedGoods("DN-1", "X", Traceability.NONE, "", null, 6, null, last);
    }
}
