package io.orderwright.supply.purchasing;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import io.orderwright.ModuleTest;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.documents.Documents;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.catalog.ports.PricedCustomers;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseOpened;
import io.orderwright.supply.purchasing.ports.ExcessSettlement;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import io.orderwright.supply.purchasing.requisitions.PurchaseNeed;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Purchasing by itself, from a need to a decided purchase order; tables and persons' tasks are faked. */
@ModuleTest(with = {"ground", "reference", "catalog"})
class PurchasingModuleTest {

    @MockitoBean
    PricedCustomers pricedCustomers;

    @Autowired
    Purchasing purchasing;

    @Autowired
    Requisitions requisitions;

    @Autowired
    Suppliers suppliers;

    @Autowired
    ProductCatalog catalog;

    @MockitoBean
    PurchaseTasks tasks;

    @MockitoBean
    ExcessSettlement settlement;

    @MockitoBean
    DecisionTables tables;

    @MockitoBean
    DecisionLog decisions;

    @MockitoBean
    Documents documents;

    private String sku;
    private String cheap;
    private String dear;

    @BeforeEach
    void goodsAndWhoSellsThem() {
        String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        sku = "M" + run;
        cheap = "CHEAP-" + run;
        dear = "DEAR-" + run;
        catalog.registerAll(List.of(new RegisterProduct(sku, "Bolt", "pc", BigDecimal.TEN, "CNY", "CN13", true)));
        suppliers.enter(new Supplier(cheap, "Cheap", "CNY", true), "paul");
        suppliers.enter(new Supplier(dear, "Dear", "CNY", false), "paul");
        given(tables.decide(eq("purchasing/supplier-choice"), any(), any())).willAnswer(asked -> {
            OfferFacts offer = asked.getArgument(1);
            int score = 1000 - offer.premiumPercent().intValue();
            return decision("purchasing/supplier-choice", Map.of("score", String.valueOf(score)));
        });
        given(tables.decide(eq("purchasing/order-approval"), any()))
                .willReturn(decision("purchasing/order-approval", Map.of("approver", "purchasing-manager")));
    }

    @Test
    void whatIsMissingIsBoughtFromTheBestOffer(AssertablePublishedEvents events) {
        offer(dear, "12");
        offer(cheap, "8");
        requisitions.need(need("SO-1", "3"), pieces("3"));
        assertThat(drafts(cheap)).hasSize(1);
        assertThat(drafts(dear)).isEmpty();
        assertThat(events).contains(PurchaseOpened.class).matching(opened -> opened.supplier()
                .equals(cheap));
    }

    @Test
    void needsOfSeveralOrdersAreBundledForOneSupplier() {
        offer(cheap, "8");
        requisitions.need(need("SO-1", "3"), pieces("5"));
        requisitions.need(need("SO-2", "2"), pieces("5"));
        String purchase = drafts(cheap).get(0).number();
        assertThat(purchasing.lines(purchase)).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(pieces("5"));
            assertThat(line.neededFor()).containsExactlyInAnyOrder("SO-1" + sku, "SO-2" + sku);
        });
        assertThat(purchasing.get(purchase).total().plain()).isEqualTo("40.00");
    }

    @Test
    @Tag("doors")
    void anOfferWithoutAPriceIsNotTheCheapest() {
        offer(dear, "0");
        offer(cheap, "8");
        requisitions.need(need("SO-1", "3"), pieces("3"));
        assertThat(drafts(cheap)).hasSize(1);
        assertThat(drafts(dear)).isEmpty();
    }

    /** In a currency without a rate, or without a price: nobody knows what it costs, so it is above every bound. */
    @ParameterizedTest
    @CsvSource({"GBP, 8", "CNY, 0"})
    @Tag("doors")
    void whatNobodyKnowsTheCostOfIsAboveEveryBound(String currency, String price) {
        String seller = "UNKNOWN-" + sku;
        suppliers.enter(new Supplier(seller, "Unknown", currency, true), "paul");
        offer(seller, price);
        requisitions.need(need("SO-1", "3"), pieces("3"));
        purchasing.review(drafts(seller).get(0).number(), true, "", "paul");
        verify(tables)
                .decide(
                        "purchasing/order-approval",
                        new PurchaseFacts("NEW", ProductCatalog.UNKNOWN.amount(), PurchaseFacts.BEYOND));
    }

    @Test
    void whatIsAskedForIsNotAskedForAgainAndMoreIsAskedForBeside() {
        offer(cheap, "8");
        requisitions.need(need("SO-1", "3"), pieces("3"));
        requisitions.need(need("SO-1", "3"), pieces("3"));
        assertThat(requisitions.asked(sku, "pc")).isEqualTo(pieces("3"));
        requisitions.need(need("SO-1", "2"), pieces("5"));
        assertThat(requisitions.asked(sku, "pc")).isEqualTo(pieces("5"));
    }

    @Test
    void noMoreIsBoughtThanAllOrdersTogetherLack() {
        offer(cheap, "8");
        requisitions.need(need("SO-1", "3"), pieces("4"));
        requisitions.need(need("SO-2", "3"), pieces("4"));
        requisitions.need(need("SO-3", "3"), pieces("4"));
        assertThat(requisitions.asked(sku, "pc")).isEqualTo(pieces("4"));
    }

    @Test
    void withoutASupplierANeedWaitsUntilSomebodyOffersTheGoods() {
        requisitions.need(need("SO-1", "3"), pieces("3"));
        assertThat(drafts(cheap)).isEmpty();
        assertThat(requisitions.asked(sku, "pc")).isEqualTo(pieces("3"));
        offer(cheap, "8");
        assertThat(drafts(cheap)).hasSize(1);
    }

    @Test
    void anOrderThatNoLongerNeedsItTakesItOutOfTheBundle() {
        offer(cheap, "8");
        requisitions.need(need("SO-1", "3"), pieces("3"));
        String purchase = drafts(cheap).get(0).number();
        requisitions.withdraw("SO-1" + sku);
        assertThat(purchasing.lines(purchase)).isEmpty();
        refused(
                RefusalKind.CONFLICT,
                "purchasing.nothing-to-order",
                () -> purchasing.review(purchase, true, "", "paul"));
    }

    /** Who may say it, and that a no needs a word, approvals say: SignOffOfEveryKindTest. */
    @Test
    void whatWasSaidAboutItIsKept() {
        String purchase = asked();
        purchasing.answered(purchase, true, "go on", "pru");
        assertThat(purchasing.get(purchase).decidedBy()).isEqualTo("pru");
        assertThat(purchasing.get(purchase).remark()).isEqualTo("go on");
    }

    @Test
    void nobodyDecidesAboutWhatNobodyWantsOrdered() {
        offer(cheap, "8");
        requisitions.need(need("SO-1", "3"), pieces("3"));
        String purchase = drafts(cheap).get(0).number();
        assertThat(refused(
                                RefusalKind.CONFLICT,
                                "purchasing.state",
                                () -> purchasing.answered(purchase, true, "", "pru"))
                        .arguments())
                .containsExactly(purchase, PurchaseView.PurchaseState.DRAFT);
    }

    @Test
    void theRoleThatTheTableNamedIsKeptWithItsRow() {
        PurchaseView purchase = purchasing.get(asked());
        assertThat(purchase.approver()).isEqualTo("purchasing-manager");
        assertThat(purchase.row()).isEqualTo("R-1");
        assertThat(purchase.askedBy()).isEqualTo("paul");
    }

    @Test
    void aSuppliersCurrencyStays() {
        refused(
                RefusalKind.INVALID,
                "purchasing.currency-stays",
                () -> suppliers.enter(new Supplier(cheap, "Cheap", "EUR", true), "paul"));
    }

    @Test
    void anOfferNeedsAKnownSupplierAndAKnownProduct() {
        refused(RefusalKind.INVALID, "purchasing.supplier-unknown", () -> offer("NOBODY", "8"));
        refused(
                RefusalKind.INVALID,
                "order.product-unknown",
                () -> suppliers.enter(new SupplierOffer(cheap, "NOTHING", BigDecimal.TEN, 3), "paul"));
    }

    /** The number of one that its buyer wants ordered. */
    private String asked() {
        offer(cheap, "8");
        requisitions.need(need("SO-1", "3"), pieces("3"));
        String purchase = drafts(cheap).get(0).number();
        purchasing.review(purchase, true, "", "paul");
        return purchase;
    }

    private void offer(String supplier, String price) {
        suppliers.enter(new SupplierOffer(supplier, sku, new BigDecimal(price), 3), "paul");
    }

    private PurchaseNeed need(String order, String quantity) {
        return new PurchaseNeed(order + sku, sku, pieces(quantity), null);
    }

    private static Quantity pieces(String quantity) {
        return Quantity.parse(quantity + " pc");
    }

    private List<PurchaseView> drafts(String supplier) {
        return purchasing.page(Long.MAX_VALUE, 200).stream()
                .filter(purchase -> purchase.supplier().equals(supplier))
                .toList();
    }

    private static Decision decision(String table, Map<String, Object> answers) {
        return new Decision(table, "2026-01 #1", "R-1", answers, Map.of());
    }
}
