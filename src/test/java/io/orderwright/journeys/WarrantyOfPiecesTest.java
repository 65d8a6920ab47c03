package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.coordination.warranty.LineWarranty;
import io.orderwright.coordination.warranty.WarrantyOfOrders;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.stock.warehouses.BlockStock;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.security.Browser;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketPriority;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    @Autowired
    Warehouses warehouses;

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
        refused("ticket.serial-unknown", "serial", () -> opens(number, 1, sn(1)));
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
        by().ledger()
                .sql(
                        """
                        insert into traced_goods (delivery_id, order_number, sku, tracing, mark, quantity, picked_by, picked_at)
                        select id, order_number, ?, 'SERIAL', 'SN-MORE-' || n, 1, 'wendy', now()
                        from delivery, generate_series(1, 60) n where number = ?""",
                        sku,
                        delivery);
        assertThat(new Browser(port).as("sally").get("/orders/" + number).body())
                .contains("Numbers 1 to 50 of 62", "/orders/" + number + "?pieces=2");
        assertThat(new Browser(port)
                        .as("sally")
                        .get("/orders/" + number + "?pieces=2")
                        .body())
                .contains("Numbers 51 to 62 of 62", "/orders/" + number + "?pieces=1");
        String about = opens(number, 1, null);
        assertThat(new Browser(port).as("sally").get("/tickets/" + about).body())
                .contains("Numbers 1 to 50 of 61", "/tickets/" + about + "?pieces=2");
        by().ledger().sql("delete from traced_goods where sku = ?", sku);
        by().ledger().sql("delete from pick_line where sku = ?", sku);
        opens(number, 1, "SN-BEFORE-IT-WAS-NAMED");
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
        refused("return.serials-missing", "lines", () -> ask(order, "R-1", ReturnReason.DEFECTIVE, "2"));
        ReturnView asked = names(order, "R-1", sn(1), sn(2));
        receive(asked, "2", "wendy");
        String next = released(sku, 2);
        refused("picking.serial-out", "serials", () -> takes(next, sku, "1", sn(1)));
        work.inspect(
                asked.number(),
                List.of(becomes(PieceOutcome.RESTOCK, sn(1)), becomes(PieceOutcome.SCRAP, sn(2))),
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

    /** A piece that is picked for an open delivery is in front of somebody, whatever came back of its order. */
    @Test
    void onlyWhatHasLeftIsLetGo() {
        String sku = traced(Traceability.SERIAL, 12);
        String number = place(goodCustomer(), line(sku, 2));
        thenIs(number, TO_SHIP);
        String first = deliveries.find(number).orElseThrow().number();
        takes(first, sku, "2", sn(1), sn(2));
        ships(number);
        proveNow(number);
        comesBack(number);
        String open = opensAnother(number, sku, sn(6));
        String next = released(sku, 2);
        refused("picking.serial-out", "serials", () -> takes(next, sku, "1", sn(6)));
        packs(open, sku, sn(6));
        refused("picking.serial-here", "serials", () -> takes(open, sku, "1", sn(6)));
        assertThat(marks(open)).containsExactly(sn(6));
        takes(next, sku, "1", sn(2));
        assertThat(wrong(sku)).isEmpty();
        by().ledger().sql("update traced_goods set restocked = true where sku = ? and mark = ?", sku, sn(6));
        assertThat(wrong(sku)).as("what has not left was let go").isNotEmpty();
        by().ledger().sql("update traced_goods set restocked = false where sku = ? and mark = ?", sku, sn(6));
    }

    /** A piece that was scanned by mistake and put back, or called back, is where it was, and the right one may go. */
    @Test
    void whatIsPutBackWasNotLetGo() {
        String sku = traced(Traceability.SERIAL, 12);
        String delivery = released(sku, 3);
        String order = view(delivery).orderNumber();
        takes(delivery, sku, "3", sn(1), sn(2), sn(3));
        ships(order);
        proveNow(order);
        comesBack(order);
        String next = released(sku, 1);
        takes(next, sku, "1", sn(1));
        putsBack(next, sku, sn(1));
        takes(next, sku, "1", sn(2));
        cancels(view(next).orderNumber(), "changed their mind", "sally");
        thenIs(view(next).orderNumber(), CANCELLED);
        String last = released(sku, 2);
        takes(last, sku, "1", sn(3));
        refused("picking.serial-out", "serials", () -> takes(last, sku, "1", sn(2)));
        assertThat(wrong(delivery)).isEmpty();
        assertThat(wrong(sku)).isEmpty();
    }

    /** A carrier did not bring it: it comes back without a return, and takes the place of none that came by one. */
    @Test
    void whatWasNeverBroughtMayLeaveAgain() {
        String sku = traced(Traceability.SERIAL, 12);
        String delivery = released(sku, 2);
        takes(delivery, sku, "2", sn(1), sn(2));
        ships(view(delivery).orderNumber());
        String next = released(sku, 2);
        refused("picking.serial-out", "serials", () -> takes(next, sku, "1", sn(1)));
        by().ledger().sql("update delivery set arrival = 'NOT_DELIVERED' where number = ?", delivery);
        takes(next, sku, "2", sn(1), sn(2));
        assertThat(wrong(sku)).isEmpty();
        putsBack(next, sku, sn(2));
        takes(next, sku, "1", sn(2));
        ships(view(next).orderNumber());
        refused("picking.serial-out", "serials", () -> takes(released(sku, 1), sku, "1", sn(1)));
    }

    /** What somebody has to look at first is not sold before he has. */
    @Test
    void whatIsQuarantinedIsNotLetGo() {
        String sku = traced(Traceability.SERIAL, 12);
        String delivery = released(sku, 2);
        takes(delivery, sku, "2", sn(1), sn(2));
        String order = view(delivery).orderNumber();
        ships(order);
        proveNow(order);
        comesBack(order, PieceOutcome.QUARANTINE);
        String next = released(sku, 1);
        refused("picking.serial-out", "serials", () -> takes(next, sku, "1", sn(1)));
        warehouses.unblock(new BlockStock("U-" + sku, sku, "MAIN", BigDecimal.ONE, "looked at"), "wendy");
        takes(next, sku, "1", sn(1));
    }

    /** Stock counts what is released of a product; which of the quarantined pieces that was says whoever picks it. */
    @Test
    void whatComesBackByNameFollowsItsOutcome() {
        String sku = traced(Traceability.SERIAL, 12);
        String delivery = released(sku, 4);
        takes(delivery, sku, "4", sn(1), sn(2), sn(3), sn(4));
        String order = view(delivery).orderNumber();
        ships(order);
        proveNow(order);
        ReturnView asked = names(order, "R-1", sn(1), sn(2), sn(3), sn(4));
        receive(asked, "4", "wendy");
        work.inspect(
                asked.number(),
                List.of(
                        becomes(PieceOutcome.QUARANTINE, sn(1), sn(2)),
                        becomes(PieceOutcome.SCRAP, sn(3)),
                        becomes(PieceOutcome.SEND_BACK, sn(4))),
                "wendy");
        String next = released(sku, 3);
        for (int piece = 1; piece <= 4; piece++) {
            String serial = sn(piece);
            refused("picking.serial-out", "serials", () -> takes(next, sku, "1", serial));
        }
        warehouses.unblock(new BlockStock("U-" + sku, sku, "MAIN", BigDecimal.ONE, "looked at"), "wendy");
        takes(next, sku, "1", sn(1));
        refused("picking.serial-out", "serials", () -> takes(next, sku, "1", sn(2)));
        putsBack(next, sku, sn(1));
        takes(next, sku, "1", sn(2));
        for (int piece : new int[] {1, 3, 4}) {
            String serial = sn(piece);
            refused("picking.serial-out", "serials", () -> takes(next, sku, "1", serial));
        }
        assertThat(wrong(sku)).isEmpty();
        assertThat(wrong(asked.number())).isEmpty();
        by().ledger().sql("update traced_goods set back = null where sku = ? and mark = ?", sku, sn(3));
        assertThat(wrong(asked.number())).as("scrapped by the return only").isNotEmpty();
        by().ledger().sql("update traced_goods set back = 'SCRAP' where sku = ? and mark = ?", sku, sn(3));
    }

    /** What came back by name into quarantine, and was released, takes no place of what came back unnamed. */
    @Test
    void whatIsReleasedTakesNoOthersPlace() {
        String sku = traced(Traceability.SERIAL, 12);
        String delivery = released(sku, 2);
        takes(delivery, sku, "2", sn(1), sn(2));
        String order = view(delivery).orderNumber();
        ships(order);
        proveNow(order);
        comesBack(order);
        ReturnView named = names(order, "R-2", sn(2));
        receive(named, "1", "wendy");
        work.inspect(named.number(), List.of(becomes(PieceOutcome.QUARANTINE, sn(2))), "wendy");
        String next = released(sku, 2);
        warehouses.unblock(new BlockStock("U-" + sku, sku, "MAIN", BigDecimal.ONE, "looked at"), "wendy");
        takes(next, sku, "1", sn(2));
        takes(next, sku, "1", sn(1));
        assertThat(marks(next)).containsExactly(sn(1), sn(2));
    }

    /** One piece of the order is in stock again, by a return of before pieces were named. */
    private void comesBack(String order) {
        comesBack(order, PieceOutcome.RESTOCK);
    }

    private void comesBack(String order, PieceOutcome outcome) {
        ReturnView asked = names(order, "R-1", sn(1));
        by().ledger()
                .sql(
                        "delete from customer_return_serial s using customer_return r where r.id = s.return_id and r.number = ?",
                        asked.number());
        by().ledger()
                .sql(
                        "update customer_return_line l set named = false from customer_return r where r.id = l.return_id and r.number = ?",
                        asked.number());
        receive(asked, "1", "wendy");
        work.inspect(asked.number(), List.of(piece(outcome, "1", "0")), "wendy");
    }

    /** Another delivery of the same order, with this piece picked for it. */
    private String opensAnother(String order, String sku, String serial) {
        String other = released(sku, 2);
        takes(other, sku, "1", serial);
        by().ledger()
                .sql(
                        "update traced_goods set order_number = ? where delivery_id = (select id from delivery where number = ?)",
                        order,
                        other);
        return other;
    }

    private String opens(String order, int line, @Nullable String serial) {
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
