package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ports.QuarantineDesk;
import io.orderwright.fulfilment.returns.quarantine.EndQuarantine;
import io.orderwright.fulfilment.returns.quarantine.QuarantineResult;
import io.orderwright.fulfilment.returns.quarantine.QuarantineView;
import io.orderwright.fulfilment.returns.quarantine.Quarantines;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.counts.CountStock;
import io.orderwright.fulfilment.stock.counts.StockTakes;
import io.orderwright.fulfilment.stock.ports.CountRelease;
import io.orderwright.fulfilment.stock.warehouses.BlockStock;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.journeys.Racers.Asked;
import io.orderwright.journeys.Racers.Told;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.orders.OrderState;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What became of goods that came back into quarantine is said at their return; stock and the pieces know it. */
@Tag("aftersales")
@Tag("doors")
class QuarantineEndedTest extends NumberedPieces {

    @Autowired
    QuarantineDesk desk;

    @Autowired
    Quarantines quarantines;

    @Autowired
    Warehouses warehouses;

    @Autowired
    StockTakes takes;

    @Autowired
    CountRelease release;

    @Autowired
    ObjectMapper mapper;

    @Test
    void eachPieceThatIsNamedEndsOnce() throws Exception {
        String sku = traced(Traceability.SERIAL, 12);
        ReturnView back = back(sku, 3);
        BigDecimal there = stock(sku).onHand().amount();
        String address = "/api/v1/returns/" + back.number() + "/quarantine";
        Racers racers = new Racers(port, mapper);
        Asked scrapped = said("wendy", address, "Q-1", sn(1), "SCRAP");
        assertThat(racers.together(scrapped)).extracting(Told::status).containsOnly(200);
        assertThat(stock(sku).onHand().amount()).isEqualByComparingTo(there.subtract(BigDecimal.ONE));
        assertThat(stock(sku).blocked().amount()).isEqualByComparingTo("2");
        assertThat(racers.told(said("wendy", address, "Q-2", sn(1), "RESTOCK")).code())
                .contains("quarantine.ended");
        assertThat(racers.told(said("wendy", address, "Q-3", "SN-OTHER", "SCRAP"))
                        .code())
                .contains("quarantine.not-there");
        assertThat(racers.told(said("sally", address, "Q-4", sn(2), "SCRAP")).status())
                .isEqualTo(403);
        desk.end(back.number(), ending("Q-5", sn(2), QuarantineResult.RESTOCK), "wendy");
        assertThat(stock(sku).onHand().amount()).isEqualByComparingTo(there.subtract(BigDecimal.ONE));
        assertThat(stock(sku).blocked().amount()).isEqualByComparingTo("1");
        String next = released(sku, 1);
        refused("picking.serial-out", "serials", () -> takes(next, sku, "1", sn(1)));
        refused("picking.serial-out", "serials", () -> takes(next, sku, "1", sn(3)));
        takes(next, sku, "1", sn(2));
        Browser wendy = new Browser(port).as("wendy");
        String page = "/returns/" + back.number() + "/quarantine";
        assertThat(wendy.get(page + "?lang=en").body()).contains(sn(3), "Scrapped, or not there any more");
        String typed = "line=1&serial=" + sn(3) + "&ending=RESTOCK&reference=Q-6&words=";
        assertThat(posts(wendy, page, typed).statusCode()).isEqualTo(200);
        assertThat(posts(wendy, page, typed + "fine").statusCode()).isEqualTo(302);
        assertThat(wendy.get("/returns/" + back.number() + "?lang=zh-CN").body())
                .contains("放行入库", "报废或已不在");
        assertThat(quarantines.left(queries.get(back.number()))).isEmpty();
        assertThat(wrong(sku)).isEmpty();
        assertThat(wrong(back.number())).isEmpty();
    }

    /** Stock released some, and nobody said which: nothing is counted away before it is said at the return. */
    @Test
    void whatWasReleasedUnsaidIsNotCountedAway() {
        String sku = traced(Traceability.SERIAL, 12);
        ReturnView back = back(sku, 2);
        warehouses.unblock(new BlockStock("U-" + sku, sku, "MAIN", BigDecimal.ONE, "looked at"), "wendy");
        BigDecimal there = stock(sku).onHand().amount();
        String take = takes.open("MAIN", "wendy").number();
        takes.count(take, new CountStock(sku, there.subtract(BigDecimal.ONE)), "wendy");
        refused("stock.count-quarantine-unsaid", null, () -> release.release(take, "wendy"));
        desk.end(back.number(), ending("Q-1", sn(1), QuarantineResult.SCRAP), "wendy");
        assertThat(quarantines.ofReturn(back.number()))
                .extracting(QuarantineView::freed)
                .containsExactly(false);
        assertThat(stock(sku).onHand().amount()).isEqualByComparingTo(there.subtract(BigDecimal.ONE));
        assertThat(stock(sku).blocked().amount()).isEqualByComparingTo("1");
        refused("picking.serial-out", "serials", () -> takes(released(sku, 1), sku, "1", sn(2)));
        assertThat(wrong(sku)).isEmpty();
        assertThat(wrong(back.number())).isEmpty();
    }

    /** Where pieces have no names it is said by quantity, in parts, and never of more than lies there. */
    @Test
    void whatHasNoNameEndsByQuantity() {
        String sku = goods("10.00", 30);
        String order = place(goodCustomer(), line(sku, 4));
        thenIs(order, OrderState.TO_SHIP);
        ships(order);
        proveNow(order);
        ReturnView asked = unnamed(order, "R-1", "4");
        BigDecimal there = stock(sku).onHand().amount();
        desk.end(asked.number(), quantity("Q-1", "1", QuarantineResult.SCRAP), "wendy");
        desk.end(asked.number(), quantity("Q-1", "1.0", QuarantineResult.SCRAP), "wendy");
        refused(
                "quarantine.ended",
                null,
                () -> desk.end(asked.number(), quantity("Q-1", "2", QuarantineResult.SCRAP), "wendy"));
        refused(
                "quarantine.more-than-left",
                null,
                () -> desk.end(asked.number(), quantity("Q-2", "4", QuarantineResult.RESTOCK), "wendy"));
        desk.end(asked.number(), quantity("Q-3", null, QuarantineResult.RESTOCK), "wendy");
        assertThat(stock(sku).onHand().amount()).isEqualByComparingTo(there.subtract(BigDecimal.ONE));
        assertThat(stock(sku).blocked().amount()).isEqualByComparingTo("0");
        assertThat(wrong(sku)).isEmpty();
        assertThat(wrong(asked.number())).isEmpty();
    }

    /** What stock released unsaid may be of another return, or what is blocked was blocked for another reason: it stays blocked. */
    @Test
    void whatOthersHoldIsNotFreed() {
        String sku = goods("10.00", 30);
        String order = place(goodCustomer(), line(sku, 3));
        thenIs(order, OrderState.TO_SHIP);
        ships(order);
        proveNow(order);
        ReturnView first = unnamed(order, "R-1", "1");
        warehouses.unblock(new BlockStock("U-" + sku, sku, "MAIN", BigDecimal.ONE, "looked at"), "wendy");
        ReturnView second = unnamed(order, "R-2", "1");
        desk.end(first.number(), quantity("Q-1", "1", QuarantineResult.RESTOCK), "wendy");
        assertThat(freed(first)).containsExactly(false);
        assertThat(stock(sku).blocked().amount()).isEqualByComparingTo("1");
        desk.end(second.number(), quantity("Q-1", "1", QuarantineResult.RESTOCK), "wendy");
        assertThat(freed(second)).containsExactly(true);
        assertThat(stock(sku).blocked().amount()).isEqualByComparingTo("0");

        ReturnView third = unnamed(order, "R-3", "1");
        warehouses.block(new BlockStock("B-" + sku, sku, "MAIN", BigDecimal.ONE, "wet"), "wendy");
        warehouses.unblock(new BlockStock("V-" + sku, sku, "MAIN", BigDecimal.ONE, "looked at"), "wendy");
        desk.end(third.number(), quantity("Q-1", "1", QuarantineResult.RESTOCK), "wendy");
        assertThat(freed(third)).containsExactly(false);
        assertThat(stock(sku).blocked().amount()).isEqualByComparingTo("1");
        assertThat(new Browser(port)
                        .as("wendy")
                        .get("/returns/" + third.number() + "/quarantine?lang=zh-CN")
                        .body())
                .contains("库存未解除冻结");
        assertThat(wrong(sku)).isEmpty();
        assertThat(wrong(third.number())).isEmpty();
    }

    private List<Boolean> freed(ReturnView back) {
        return quarantines.ofReturn(back.number()).stream()
                .map(QuarantineView::freed)
                .toList();
    }

    /** So many of a line came back, and lie in quarantine without a name. */
    private ReturnView unnamed(String order, String reference, String quantity) {
        ReturnView asked = returns.ask(
                new AskReturn(
                        order,
                        reference,
                        ReturnReason.DEFECTIVE,
                        "as it came",
                        List.of(new AskReturn.AskedLine(1, new SaidNumber(new BigDecimal(quantity))))),
                "sally");
        receive(asked, quantity, "wendy");
        work.inspect(asked.number(), List.of(piece(PieceOutcome.QUARANTINE, quantity, "0")), "wendy");
        return asked;
    }

    /** All pieces of an order came back, and lie in quarantine. */
    private ReturnView back(String sku, int pieces) {
        String delivery = released(sku, pieces);
        String[] serials = IntStream.rangeClosed(1, pieces).mapToObj(this::sn).toArray(String[]::new);
        takes(delivery, sku, String.valueOf(pieces), serials);
        String order = view(delivery).orderNumber();
        ships(order);
        proveNow(order);
        ReturnView asked = names(order, "R-1", serials);
        receive(asked, String.valueOf(pieces), "wendy");
        work.inspect(asked.number(), List.of(becomes(PieceOutcome.QUARANTINE, serials)), "wendy");
        return asked;
    }

    private StockView stock(String sku) {
        return stock.of(List.of(sku)).get(sku);
    }

    private static Asked said(String person, String address, String reference, String serial, String ending) {
        return Asked.of(
                person,
                address,
                "{'reference':'%s','orderLine':1,'serial':'%s','ending':'%s','words':'looked at'}"
                        .formatted(reference, serial, ending));
    }

    private static EndQuarantine ending(String reference, String serial, QuarantineResult ending) {
        return new EndQuarantine(reference, 1, null, serial, ending, "looked at");
    }

    private static EndQuarantine quantity(String reference, @Nullable String quantity, QuarantineResult ending) {
        return new EndQuarantine(
                reference,
                1,
                quantity == null ? null : new SaidNumber(new BigDecimal(quantity)),
                null,
                ending,
                "looked at");
    }

    private static HttpResponse<String> posts(Browser browser, String address, String typed) {
        return browser.form(address, typed + "&_csrf=" + URLEncoder.encode(browser.csrf(), StandardCharsets.UTF_8));
    }
}
