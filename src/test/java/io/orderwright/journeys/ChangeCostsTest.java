package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.approvals.signoffs.SignOffFacts.Fact;
import io.orderwright.approvals.signoffs.SignOffReaders;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeCost;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.HeadChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the work costs that a change makes is seen by whoever asks and by whoever decides. */
@Tag("changes")
class ChangeCostsTest extends ChangesOfOrders {

    @Autowired
    SignOffReaders readers;

    @LocalServerPort
    int port;

    private String picked(String sku, int quantity, int picked) {
        String number = place(goodCustomer(), line(sku, quantity));
        thenIs(number, TO_SHIP);
        String delivery = deliveries.find(number).orElseThrow().number();
        picking.pick(delivery, new PickGoods(sku, BigDecimal.valueOf(picked)), "wendy");
        return number;
    }

    private static List<String> said(ChangeEffects effects) {
        return effects.costs().stream()
                .map(cost -> cost.work() + " " + cost.inWords() + " " + cost.row())
                .toList();
    }

    @Test
    void whatIsPickedIsPutBackForSoMuchAPiece() {
        String number = picked(goods("100.00", 20), 10, 8);
        assertThat(said(changes.preview(number, lowered(1, 9), "sally"))).isEmpty();
        assertThat(said(changes.preview(number, lowered(1, 5), "sally"))).containsExactly("PUT_BACK 3 · 11.50 CNY B-1");
        Browser sally = new Browser(port).as("sally");
        String typed = "version=1&quantity-1=5&reason=less&_csrf=" + sally.csrf();
        assertThat(sally.form("/orders/" + number + "/change/preview?lang=en", typed)
                        .body())
                .contains("Costs us: putting back what is picked: 3 · 11.50 CNY");
        ChangeView change = changed(number, 1, 5);
        assertThat(said(changes.get(change.number()).effects())).containsExactly("PUT_BACK 3 · 11.50 CNY B-1");
        assertThat(sally.get("/api/v1/changes/" + change.number()).body()).contains("\"work\":\"PUT_BACK\"", "11.5");
        done(change);
    }

    @Test
    void newPapersAndAFurtherDeliveryCostToo() {
        String number = picked(goods("100.00", 20), 10, 8);
        assertThat(said(changes.preview(number, lowered(1, 12), "sally")))
                .containsExactly("FURTHER_DELIVERY 25.00 CNY D-1");
        HeadChange later = new HeadChange(LocalDate.now().plusDays(40), null);
        assertThat(said(changes.preview(number, new AskChange(null, "later", later), "sally")))
                .containsExactly("PAPERS 2.00 CNY P-1");
        String waiting = place(goodCustomer(), line(goods("100.00", 0), 10));
        assertThat(said(changes.preview(waiting, new AskChange(null, "later", later), "sally")))
                .isEmpty();
    }

    @Test
    void whoeverMustAgreeSeesIt() {
        String number = picked(goods("1000.00", 90), 10, 8);
        ChangeView change = changes.get(changing.ask(number, lowered(1, 80), "sally"));
        assertThat(change.effects().costs()).extracting(ChangeCost::work).containsExactly("FURTHER_DELIVERY");
        assertThat(readers.facts(change.number(), "morgan").facts())
                .contains(new Fact("change.cost.FURTHER_DELIVERY", "25.00 CNY"));
        changes.withdraw(change.number(), "sally");
    }
}
