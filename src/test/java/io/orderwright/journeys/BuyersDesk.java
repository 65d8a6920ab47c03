package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.supply.purchasing.PurchaseLine;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests of buying do and see. */
abstract class BuyersDesk extends Business {

    @LocalServerPort
    int port;

    @Autowired
    Purchasing purchasing;

    @Autowired
    Requisitions requisitions;

    @Autowired
    PurchaseTasks buying;

    @Autowired
    Suppliers suppliers;

    @Autowired
    ExpectedReceipts expected;

    @Autowired
    DecisionLog decisions;

    @Autowired
    PartnerEffects effects;

    /** Ordered, and refused by the supplier's machine. */
    String refusedPurchase() {
        String supplier = electronicSupplier();
        String sku = goods("10.00", 0);
        offers(supplier, sku, "6.00", 7);
        place(goodCustomer(), line(sku, 10));
        String purchase = of(supplier);
        partnerDoes("supplier", "refuse", 1);
        buying.review(purchase, true, "", "paul");
        await().untilAsserted(() -> assertThat(waiting("paul")).contains(purchase));
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.SENT);
        assertThat(expected.of(sku)).isEmpty();
        assertThat(page(purchase)).contains("AGAIN", "BY_HAND", "ELSEWHERE", "E1203");
        return purchase;
    }

    String page(String purchase) {
        HttpResponse<String> page = new Browser(port).as("paul").get("/purchases/" + purchase);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    String electronicSupplier() {
        String code = supplier();
        suppliers.enter(new Supplier(code, "供应商 " + code, "CNY", true), "paul");
        return code;
    }

    static String words(HttpResponse<byte[]> paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper.body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    String supplier() {
        String code = "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        suppliers.enter(new Supplier(code, "供应商 " + code, "CNY", false), "paul");
        return code;
    }

    /** At about what it costs, so that nobody wonders about the price. */
    void offers(String supplier, String sku, String price, int days) {
        CostOfGoods.set(catalog, sku, price);
        suppliers.enter(new SupplierOffer(supplier, sku, new BigDecimal(price), days), "paul");
    }

    void receives(String purchase, String sku, int pieces) {
        stock.receive(
                List.of(new ReceiveStock(
                        UUID.randomUUID().toString(), sku, BigDecimal.valueOf(pieces), purchase, null)),
                "wendy");
    }

    /** The supplier's newest purchase order. */
    String of(String supplier) {
        return purchasing.page(Long.MAX_VALUE, 10_000).stream()
                .filter(purchase -> purchase.supplier().equals(supplier))
                .map(PurchaseView::number)
                .findFirst()
                .orElseThrow();
    }

    List<String> lines(String purchase) {
        return purchasing.lines(purchase).stream()
                .map((PurchaseLine line) -> line.sku() + ":" + line.quantity().plain())
                .toList();
    }

    List<String> waiting(String person) {
        return buying.waitingFor(person, 0, 10_000);
    }

    static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
