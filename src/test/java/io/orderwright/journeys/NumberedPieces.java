package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.picking.PackGoods;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.sales.catalog.RegisterProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests of pieces with serial or batch numbers do and see. */
abstract class NumberedPieces extends GoodsComeBack {

    @LocalServerPort
    int port;

    @Autowired
    PickLists picking;

    @Autowired
    Packing packing;

    @Autowired
    CompanyCalendar calendar;

    private final String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    String traced(Traceability by, @Nullable Integer months) {
        String sku = goods("10.00", 30);
        RegisterProduct known = RegisterProduct.of(catalog.forEdit(sku).product());
        catalog.registerAll(List.of(new RegisterProduct(
                sku,
                known.name(),
                known.unit(),
                known.price(),
                known.currency(),
                known.taxCode(),
                true,
                null,
                null,
                null,
                null,
                null,
                by,
                months)));
        return sku;
    }

    String sn(int number) {
        return "SN-" + run + "-" + number;
    }

    void takes(String delivery, String sku, String quantity, String... serials) {
        picking.pick(
                delivery, new PickGoods(sku, new BigDecimal(quantity), null, List.of(serials), null, null), "wendy");
    }

    void picks(
            String delivery,
            String sku,
            String quantity,
            @Nullable String serial,
            String batch,
            @Nullable LocalDate bestBefore) {
        picking.pick(
                delivery,
                new PickGoods(
                        sku,
                        new BigDecimal(quantity),
                        null,
                        serial == null ? null : List.of(serial),
                        batch,
                        bestBefore),
                "wendy");
    }

    void putsBack(String delivery, String sku, String serial) {
        picking.putBack(delivery, new PickGoods(sku, BigDecimal.ONE, null, List.of(serial), null, null), "wendy");
    }

    void packs(String delivery, String sku, String serial) {
        packing.pack(delivery, new PackGoods(0, sku, BigDecimal.ONE, List.of(serial), null), "wendy");
    }

    /** Pieces of the first line come back, by their serials. */
    ReturnView names(String order, String reference, String... serials) {
        return returns.ask(
                new AskReturn(
                        order,
                        reference,
                        ReturnReason.DEFECTIVE,
                        "as it came",
                        List.of(new AskReturn.AskedLine(
                                1, new SaidNumber(BigDecimal.valueOf(serials.length)), List.of(serials)))),
                "sally");
    }

    static InspectedPiece becomes(PieceOutcome outcome, String... serials) {
        return new InspectedPiece(
                1,
                outcome,
                new SaidNumber(BigDecimal.valueOf(serials.length)),
                new SaidNumber(BigDecimal.ZERO),
                List.of(serials));
    }

    List<String> marks(String delivery) {
        return packing.pieces(delivery).stream().map(TracedPiece::mark).toList();
    }

    String released(String sku, int quantity) {
        String number = place(goodCustomer(), line(sku, quantity));
        thenIs(number, TO_SHIP);
        return deliveries.find(number).orElseThrow().number();
    }

    DeliveryView view(String delivery) {
        return deliveries.get(delivery);
    }

    static void refused(String code, @Nullable String field, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
