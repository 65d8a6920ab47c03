package io.orderwright.sales.catalog;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import io.orderwright.ModuleTest;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.sales.catalog.CatalogEvent.PriceListChanged;
import io.orderwright.sales.catalog.CatalogEvent.ProductChanged;
import io.orderwright.sales.catalog.ProductUse.UnitChange;
import io.orderwright.sales.catalog.ports.PricedCustomers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Products and price lists by themselves. */
@ModuleTest(with = {"ground", "reference"})
class CatalogModuleTest {

    private static final LocalDate TODAY = LocalDate.now();

    @MockitoBean
    PricedCustomers pricedCustomers;

    @MockitoBean
    ProductUse uses;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    PriceLists lists;

    private String sku;
    private String code;

    @BeforeEach
    void names() {
        sku = "M" + UUID.randomUUID().toString().substring(0, 8);
        code = "L" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aProductKnowsTheTaxRateOfItsCode() {
        catalog.enter(product("100"), "morgan");
        assertThat(catalog.bySku(List.of(sku)).get(sku).taxRate().number()).isEqualByComparingTo("0.13");
    }

    @Test
    void aProductWithAnUnknownTaxCodeOrCurrencyIsRefused() {
        refused(
                RefusalKind.INVALID,
                "catalog.tax-code-unknown",
                () -> catalog.enter(
                        new RegisterProduct(sku, "Bolt", "pc", BigDecimal.TEN, "CNY", "NONE", true), "morgan"));
        refused(
                RefusalKind.INVALID,
                "catalog.currency-unknown",
                () -> catalog.enter(
                        new RegisterProduct(sku, "Bolt", "pc", BigDecimal.TEN, "XXX", "CN13", true), "morgan"));
        assertThat(catalog.bySku(List.of(sku))).isEmpty();
    }

    /** A table that is asked about it names somebody, whatever its bounds. */
    @Test
    @Tag("doors")
    void anAmountWithoutAnExchangeRateIsAboveEveryBound() {
        assertThat(catalog.inCompanyCurrency(BigDecimal.ONE, "XXX")).isEqualTo(ProductCatalog.UNKNOWN);
        assertThat(catalog.inCompanyCurrency(BigDecimal.ZERO, "XXX")).isEqualTo(ProductCatalog.UNKNOWN);
        assertThat(catalog.inCompanyCurrency(BigDecimal.TEN, "USD").amount()).isEqualByComparingTo("71");
        assertThat(catalog.rate("USD", "XXX")).isEmpty();
        assertThat(catalog.rate("XXX", "CNY")).isEmpty();
        assertThat(catalog.rate("XXX", "XXX")).contains(BigDecimal.ONE);
        assertThat(catalog.rate("CNY", "USD").orElseThrow()).isEqualByComparingTo("0.140845070423");
    }

    @Test
    void aSkuIsGivenOnce() {
        catalog.enter(product("100"), "morgan");
        refused(RefusalKind.INVALID, "product.known", () -> catalog.enter(product("90"), "morgan"));
    }

    @Test
    void whoHasSeenAnEarlierVersionOfAProductIsRefused() {
        catalog.enter(product("100"), "morgan");
        int seen = catalog.forEdit(sku).version();
        catalog.edit(product("90"), seen, "morgan");
        refused(RefusalKind.CHANGED, "product.changed-meanwhile", () -> catalog.edit(product("80"), seen, "grace"));
        assertThat(catalog.forEdit(sku).product().price().amount()).isEqualByComparingTo("90");
    }

    /** Whoever writes products meets whoever keeps something of them. */
    @Test
    @Tag("doors")
    void aUnitInWhichSomethingIsKeptStays() {
        RegisterProduct wanted = new RegisterProduct(sku, "Bolt", "kg", BigDecimal.TEN, "CNY", "CN13", true);
        given(uses.against(any())).willAnswer(asked -> {
            UnitChange change = UnitChange.of(sku, asked.getArgument(0));
            return Map.of(sku, change.refused("product.unit-ordered", "2"));
        });
        catalog.enter(product("100"), "morgan");
        refused(
                RefusalKind.INVALID,
                "product.unit-ordered",
                () -> catalog.edit(wanted, catalog.forEdit(sku).version(), "morgan"));
        refused(RefusalKind.INVALID, "product.unit-ordered", () -> catalog.put(wanted, null, "morgan"));
        refused(RefusalKind.INVALID, "product.unit-ordered", () -> catalog.registerAll(List.of(wanted), "morgan"));
        catalog.registerAll(List.of(product("90")), "morgan");
        assertThat(catalog.forEdit(sku).product().unit()).isEqualTo("pc");
    }

    @Test
    void aPriceWrittenOtherwiseIsNoChange(AssertablePublishedEvents events) {
        catalog.registerAll(List.of(product("100")));
        catalog.edit(product("100.00"), catalog.forEdit(sku).version(), "morgan");
        assertThat(events.ofType(ProductChanged.class)
                        .matching(told -> told.actor().equals("morgan")))
                .isEmpty();
    }

    @Test
    @Tag("doors")
    void eachOfManyProductsThatChangesIsRecordedWithWhatItWas(AssertablePublishedEvents events) {
        catalog.registerAll(List.of(product("100")));
        catalog.registerAll(List.of(product("1")), "morgan");
        catalog.registerAll(List.of(product("1.00")), "grace");
        assertThat(events.ofType(ProductChanged.class)
                        .matching(told -> !told.actor().equals("system")))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.actor()).isEqualTo("morgan");
                    assertThat(told.details()).isEqualTo(Map.of("price", "100 → 1"));
                });
    }

    @Test
    void aListIsReplacedAsAWholeByWhoHasSeenIt(AssertablePublishedEvents events) {
        catalog.registerAll(List.of(product("100")));
        lists.set(list(TODAY, null, entry("0", "90"), entry("10", "80")), 0, "morgan");
        lists.set(list(TODAY, null, entry("0", "70")), 1, "grace");
        assertThat(lists.entries(code))
                .extracting(SetPriceList.Entry::price)
                .singleElement()
                .isEqualTo(new BigDecimal("70.0000"));
        assertThat(events.ofType(PriceListChanged.class)
                        .matching(told -> told.subject().equals(code)))
                .extracting(PriceListChanged::prices)
                .containsExactly(
                        Map.of(sku + " 0", " → 90", sku + " 10", " → 80"),
                        Map.of(sku + " 0", "90 → 70", sku + " 10", "80 → "));
        refused(
                RefusalKind.CONFLICT,
                "price-list.changed-meanwhile",
                () -> lists.set(list(TODAY, null, entry("0", "60")), 1, "morgan"));
        assertThat(lists.get(code).version()).isEqualTo(2);
    }

    @Test
    void aListHoldsOnItsDaysOnly() {
        catalog.registerAll(List.of(product("100")));
        lists.set(list(TODAY.plusDays(1), null, entry("0", "90")), 0, "morgan");
        assertThat(price()).isEqualByComparingTo("100");
        lists.set(list(TODAY.minusDays(9), TODAY.minusDays(1), entry("0", "90")), 1, "morgan");
        assertThat(price()).isEqualByComparingTo("100");
        lists.set(list(TODAY, TODAY, entry("0", "90")), 2, "morgan");
        assertThat(price()).isEqualByComparingTo("90");
    }

    @Test
    void aListThatEndsBeforeItBeginsIsRefused() {
        catalog.registerAll(List.of(product("100")));
        assertThat(refused(
                                RefusalKind.INVALID,
                                "price-list.ends-before",
                                () -> lists.set(list(TODAY, TODAY.minusDays(1), entry("0", "9")), 0, "morgan"))
                        .field())
                .isEqualTo("validUntil");
    }

    @Test
    void aPriceForOneQuantityStandsOnceHoweverItIsWritten() {
        catalog.registerAll(List.of(product("100")));
        refused(
                RefusalKind.INVALID,
                "price-list.repeated",
                () -> lists.set(list(TODAY, null, entry("10", "9"), entry("10.000", "8")), 0, "morgan"));
    }

    @Test
    void aPriceOfAnUnknownProductIsRefused() {
        refused(
                RefusalKind.INVALID,
                "order.product-unknown",
                () -> lists.set(list(TODAY, null, entry("0", "9")), 0, "morgan"));
        refused(RefusalKind.NOT_FOUND, "price-list.unknown", () -> lists.get(code));
    }

    @Test
    void aListIsForOneCustomerOrForATierNotBoth() {
        catalog.registerAll(List.of(product("100")));
        SetPriceList both = new SetPriceList(code, "Both", "CNY", "VIP", "ACME", TODAY, null, List.of());
        refused(RefusalKind.INVALID, "price-list.customer-and-tier", () -> lists.set(both, 0, "morgan"));
    }

    private BigDecimal price() {
        return lists.offered(List.of(sku), "ACME", "KEY", "CNY")
                .get(sku)
                .forQuantity(BigDecimal.ONE)
                .price()
                .amount();
    }

    private RegisterProduct product(String price) {
        return new RegisterProduct(sku, "Bolt", "pc", new BigDecimal(price), "CNY", "CN13", true);
    }

    private SetPriceList list(LocalDate from, LocalDate until, SetPriceList.Entry... entries) {
        return new SetPriceList(code, "List", "CNY", "KEY", null, from, until, List.of(entries));
    }

    private SetPriceList.Entry entry(String from, String price) {
        return new SetPriceList.Entry(sku, new BigDecimal(from), new BigDecimal(price));
    }
}
