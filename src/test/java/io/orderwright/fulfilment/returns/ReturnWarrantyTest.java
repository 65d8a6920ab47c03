package io.orderwright.fulfilment.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedSerial;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.LineWarrantyDay;
import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The day of asking counts, and the delivery with which a piece left. */
@Tag("aftersales")
class ReturnWarrantyTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 31);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    private static final List<LineWarrantyDay> DAYS = List.of(
            new LineWarrantyDay(1, "DN-1", FIRST),
            new LineWarrantyDay(1, "DN-2", LAST),
            new LineWarrantyDay(1, "DN-3", null),
            new LineWarrantyDay(2, "DN-1", LAST));

    @Test
    void eachPieceHasTheWarrantyOfItsDelivery() {
        ReturnedLine line = line(1, true, piece("A", "DN-1"), piece("B", "DN-2"), piece("C", "DN-3"));
        assertThat(ReturnWarranty.of(List.of(line), DAYS, LocalDate.of(2027, 2, 1)))
                .containsExactly(
                        new ReturnWarranty(1, "A", FIRST, false),
                        new ReturnWarranty(1, "B", LAST, true),
                        new ReturnWarranty(1, "C", null, false));
    }

    @Test
    void ofALineTheLastDeliveryCountsUntilItsLastDay() {
        assertThat(ReturnWarranty.of(List.of(line(1, false)), DAYS, LAST))
                .containsExactly(new ReturnWarranty(1, null, LAST, true));
        assertThat(ReturnWarranty.of(List.of(line(1, false)), DAYS, LAST.plusDays(1)))
                .containsExactly(new ReturnWarranty(1, null, LAST, false));
        assertThat(ReturnWarranty.of(List.of(line(3, false)), DAYS, FIRST))
                .containsExactly(new ReturnWarranty(3, null, null, false));
    }

    private static ReturnedSerial piece(String serial, String delivery) {
        return new ReturnedSerial(serial, delivery, true, null, null, true);
    }

    private static ReturnedLine line(int number, boolean named, ReturnedSerial... pieces) {
        Quantity none = Quantity.zero("pc");
        return new ReturnedLine(
                number,
                "X",
                "X",
                "pc",
                Quantity.of(BigDecimal.valueOf(3), "pc"),
                null,
                none,
                none,
                List.of(),
                null,
                named,
                List.of(pieces));
    }
}
