package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.SmallRest;
import io.orderwright.finance.invoices.writeoffs.SmallRests;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffView;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.journeys.Racers.Asked;
import io.orderwright.journeys.Racers.Told;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.security.Browser;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Limit;

/** Documents that were paid but for a little are written off together, just those that were seen. */
@Tag("money")
@Tag("doors")
class SmallRestsTest extends BooksOfMoney {

    private static final Money MOST = Money.parse("0.03 CNY");

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper mapper;

    @Autowired
    SmallRests rests;

    @Autowired
    WriteOffs writeOffs;

    @Autowired
    Invoices invoices;

    @Test
    void whatWasSeenIsWrittenOffOnce() throws Exception {
        String sku = goods("10.00", 9);
        String first = paidBut(sku, "9.98");
        String second = paidBut(sku, "9.99");
        String more = paidBut(sku, "9.90");
        String nothing = of(invoiced(goodCustomer(), sku, 1)).number();
        assertThat(rests.preview(MOST).rests())
                .extracting(SmallRest::invoice)
                .contains(first, second)
                .doesNotContain(more, nothing);
        assertThat(rests.preview(Money.parse("0.03 USD")).rests())
                .extracting(SmallRest::invoice)
                .doesNotContain(first, second);

        Browser fiona = new Browser(port).as("fiona");
        assertThat(fiona.get("/money/small-rests?most=0.03&lang=zh-CN").body()).contains(first, second, "全部核销");
        assertThat(fiona.get("/money").body()).contains("/money/small-rests");
        String seen = rests.preview(MOST).seen();
        Racers racers = new Racers(port, mapper);
        assertThat(racers.told(asked("fiona", "1-000000000000")).code()).contains("write-off.rests-moved");
        assertThat(racers.told(asked("sally", seen)).status()).isEqualTo(403);
        assertThat(racers.together(asked("fiona", seen)))
                .extracting(Told::status)
                .containsOnly(200);
        for (String one : List.of(first, second)) {
            await().until(() -> billing.detail(one).invoice().state() == InvoiceState.SETTLED);
            assertThat(writeOffs.ofInvoice(one)).hasSize(1);
        }
        assertThat(rests.writeOff(MOST, seen, "too little to ask for", "fiona")).allMatch(WriteOffView::repeated);
        books();

        // Owed again, it is another rest than the one before.
        String number = writeOffs.ofInvoice(first).get(0).number();
        writeOffs.takeBack(number, "he pays after all", "fiona");
        await().until(() -> rests.preview(MOST).rests().stream()
                .anyMatch(one -> one.invoice().equals(first)));
        rests.writeOff(MOST, rests.preview(MOST).seen(), "he did not", "fiona");
        await().until(() -> billing.detail(first).invoice().state() == InvoiceState.SETTLED);
        books();
    }

    /** They would take the places of others. */
    @Test
    void thoseOfWhichSomebodyIsAskedAreNotReadAtAll() {
        String one = paidBut(goods("10.00", 1), "9.98");
        assertThat(invoices.smallRests("CNY", MOST.amount(), Limit.unlimited())).contains(one);
        writeOffs.ask(new AskWriteOff(one, "W-1", WriteOffCause.UNCOLLECTABLE, null, "gone"), "fiona");
        assertThat(invoices.smallRests("CNY", MOST.amount(), Limit.unlimited())).doesNotContain(one);
    }

    private String paidBut(String sku, String amount) {
        String number = invoiced(goodCustomer(), sku, 1);
        pays(number, amount);
        return of(number).number();
    }

    private static Asked asked(String person, String seen) {
        return Asked.of(
                person,
                "/api/v1/small-rests",
                "{'most':0.03,'currency':'CNY','seen':'%s','words':'too little to ask for'}".formatted(seen));
    }
}
