package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.coordination.warranty.LineWarranty;
import io.orderwright.coordination.warranty.WarrantyOfOrders;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.security.Browser;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketPriority;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pieces with serial numbers once they are with the customer: their warranty, their tickets, and what comes back. */
@Tag("aftersales")
class WarrantyOfPiecesTest extends NumberedPieces {

    @Autowired
    TicketIntake tickets;

    @Autowired
    WarrantyOfOrders warranty;

    @Autowired
    LineWarranty lines;

    @Test
    void theWarrantyRunsFromTheDayOfDelivery() {
        String sku = traced(Traceability.SERIAL, 24);
        String plain = traced(Traceability.NONE, 6);
        String number = place(goodCustomer(), line(sku, 1), line(plain, 2), line(goods("10.00", 3), 1));
        thenIs(number, TO_SHIP);
        String delivery = deliveries.find(number).orElseThrow().number();
        takes(delivery, sku, "1", sn(1));
        picking.list(delivery).stream()
                .filter(line -> line.tracing() == Traceability.NONE)
                .forEach(line -> picking.pick(
                        delivery, new PickGoods(line.sku(), line.quantity().amount()), "wendy"));
        ships(number);
        assertThat(warranty.about(number, null, null))
                .allSatisfy(one -> assertThat(one.until()).isNull());
        assertThat(lines.holds(number, List.of(1)))
                .as("nobody says that it arrived")
                .isFalse();
        proveNow(number);
        assertThat(lines.holds(number, List.of(1, 2))).isTrue();
        assertThat(lines.holds(number, List.of(1, 2, 3))).as("one has none").isFalse();
        LocalDate today = calendar.today();
        assertThat(warranty.about(number, null, null))
                .extracting("mark", "until")
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(sn(1), today.plusMonths(24)),
                        org.assertj.core.groups.Tuple.tuple("", today.plusMonths(6)));
        assertThat(new Browser(port).as("sally").get("/orders/" + number).body())
                .contains(
                        sn(1),
                        today.plusMonths(24).toString(),
                        today.plusMonths(6).toString());
        refused("ticket.serial-unknown", "serial", () -> opens(number, 1, "SN-OTHER"));
        String ticket = opens(number, 1, sn(1).toLowerCase(Locale.ROOT));
        assertThat(new Browser(port).as("sally").get("/tickets/" + ticket).body())
                .contains(today.plusMonths(24).toString())
                .doesNotContain(today.plusMonths(6).toString());
        opens(number, 2, "ANYTHING");
    }

    /** Who has it in his hand says which one it was; of an order no more are let go than came back into stock. */
    @Test
    void aPieceThatCameBackIsSoldAgain() {
        String sku = traced(Traceability.SERIAL, 12);
        String delivery = released(sku, 3);
        String order = view(delivery).orderNumber();
        takes(delivery, sku, "3", sn(1), sn(2), sn(3));
        ships(order);
        proveNow(order);
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "2");
        receive(asked, "2", "wendy");
        String next = released(sku, 2);
        refused("picking.serial-out", "serials", () -> takes(next, sku, "1", sn(1)));
        work.inspect(
                asked.number(),
                List.of(piece(PieceOutcome.RESTOCK, "1", "0"), piece(PieceOutcome.SCRAP, "1", "0")),
                "wendy");
        takes(next, sku, "1", sn(1).toLowerCase(Locale.ROOT));
        refused("picking.serial-out", "serials", () -> takes(next, sku, "1", sn(2)));
        putsBack(next, sku, sn(1));
        takes(next, sku, "1", sn(1));
        assertThat(wrong(delivery)).isEmpty();
        assertThat(wrong(sku)).isEmpty();
        assertThat(new Browser(port).as("sally").get("/orders?q=" + sn(1)).body())
                .contains("/orders/" + order, "/deliveries/" + delivery, "/deliveries/" + next)
                .contains("/returns/" + asked.number());
    }

    private String opens(String order, int line, String serial) {
        return tickets.open(
                        new OpenTicket(
                                order,
                                UUID.randomUUID().toString(),
                                TicketKind.REPAIR,
                                TicketPriority.NORMAL,
                                line,
                                null,
                                serial,
                                "It hums.",
                                false),
                        "sally")
                .number();
    }
}
