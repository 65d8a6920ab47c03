package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.audit.AuditTrail;
import io.orderwright.platform.intake.ImportClient;
import io.orderwright.platform.security.Browser;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Who buys enters the prices by which it is asked who must agree: each change stays on record, and a far one is asked about. */
@Tag("doors")
class PricesOfSuppliersTest extends BuyersDesk {

    @Autowired
    AuditTrail audit;

    @Autowired
    TestRestTemplate rest;

    @Test
    void everyDoorRecordsWhatWasAndIs() {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        Browser paul = new Browser(port).as("paul");
        for (int twice = 0; twice < 2; twice++) {
            HttpResponse<String> page =
                    paul.form("/suppliers/" + supplier, "sku=" + sku + "&price=8.50&leadDays=7&_csrf=" + paul.csrf());
            assertThat(page.statusCode()).isEqualTo(302);
        }
        for (int twice = 0; twice < 2; twice++) {
            assertThat(rest.withBasicAuth("paul", "paul-demo")
                            .postForEntity(
                                    "/api/v1/suppliers/offers",
                                    Map.of("supplier", supplier, "sku", sku, "price", 8, "leadDays", 7),
                                    String.class)
                            .getStatusCode()
                            .value())
                    .isEqualTo(204);
        }
        for (int twice = 0; twice < 2; twice++) {
            JsonNode job = new ImportClient(port, "ines")
                    .bringIn("supplier-offers", "supplier,sku,price,lead_days\n" + supplier + "," + sku + ",3.25,9\n");
            assertThat(job.get("state").asText()).isEqualTo("DONE");
        }
        assertThat(changes(supplier, sku))
                .containsExactly("price:  → 8.5; leadDays:  → 7", "price: 8.5 → 8", "price: 8 → 3.25; leadDays: 7 → 9");
    }

    private List<String> changes(String supplier, String sku) {
        return audit.of(supplier, 0, 500).stream()
                .filter(entry -> entry.event().equals("SupplierChanged")
                        && sku.equals(entry.details().get("what")))
                .map(entry -> String.valueOf(entry.details().get("changedFields")))
                .toList();
    }

    @Test
    void aPriceFarFromTheLastOneIsAskedAboutWhateverTheAmount() {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        offers(supplier, sku, "6.00", 7);
        assertThat(reviewed(supplier, sku).state()).isEqualTo(PurchaseState.ORDERED);
        offers(supplier, sku, "4.80", 7);
        assertThat(reviewed(supplier, sku).state()).isEqualTo(PurchaseState.ORDERED);
        offers(supplier, sku, "1.20", 7);
        PurchaseView asked = reviewed(supplier, sku);
        assertThat(asked.state()).isEqualTo(PurchaseState.IN_APPROVAL);
        assertThat(asked.approver()).isEqualTo("finance");
        assertThat(asked.row()).isEqualTo("A-3");
        assertThat(page(asked.number())).contains("1.20");
    }

    @Test
    void aFirstPriceThatCannotBeComparedIsAskedAbout() {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        suppliers.enter(
                new io.orderwright.supply.purchasing.SupplierOffer(supplier, sku, new java.math.BigDecimal("2"), 7),
                "paul");
        assertThat(reviewed(supplier, sku).row()).isEqualTo("B-3");
    }

    private PurchaseView reviewed(String supplier, String sku) {
        place(goodCustomer(), line(sku, 10));
        String purchase = of(supplier);
        buying.review(purchase, true, "", "paul");
        return purchasing.get(purchase);
    }
}
