package io.orderwright.fulfilment.stock;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import io.orderwright.ModuleTest;
import io.orderwright.fulfilment.stock.counts.CountStock;
import io.orderwright.fulfilment.stock.counts.StockTakes;
import io.orderwright.fulfilment.stock.ports.CountRelease;
import io.orderwright.fulfilment.stock.ports.MadeReferences;
import io.orderwright.fulfilment.stock.ports.NamedQuarantine;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.fulfilment.stock.warehouses.BlockStock;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.catalog.ports.PricedCustomers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Stock by itself: who gets goods, and what nobody gets; the tables are faked. */
@ModuleTest(with = {"ground", "reference", "catalog"})
class StockModuleTest {

    @MockitoBean
    PricedCustomers pricedCustomers;

    @Autowired
    StockControl stock;

    @Autowired
    Warehouses keeping;

    @Autowired
    StockTakes takes;

    @Autowired
    ProductCatalog catalog;

    @MockitoBean
    DecisionTables tables;

    @MockitoBean
    DecisionLog decisions;

    @MockitoBean
    CountRelease releases;

    @MockitoBean
    MadeReferences made;

    @MockitoBean
    NamedQuarantine named;

    private String sku;

    @BeforeEach
    void tenPieces() {
        sku = "M" + UUID.randomUUID().toString().substring(0, 8);
        catalog.registerAll(List.of(new RegisterProduct(sku, "Bolt", "pc", BigDecimal.TEN, "CNY", "CN13", true)));
        given(tables.decide(eq("fulfilment/allocation"), any(), any())).willAnswer(asked -> {
            AllocationFacts waiting = asked.getArgument(1);
            return new Decision(
                    "fulfilment/allocation",
                    "#1",
                    "A-1",
                    Map.of("priority", waiting.tier().equals("VIP") ? "900" : "100"),
                    Map.of());
        });
        stock.open(List.of(new OpeningStock(sku, BigDecimal.TEN, BigDecimal.ZERO)), "wendy");
    }

    /** What has no price may be worth anything: a difference of it is released by somebody who has not counted. */
    @Test
    @Tag("doors")
    void aDifferenceOfGoodsWithoutAPriceIsAboveEveryBound() {
        catalog.registerAll(List.of(new RegisterProduct(sku, "Bolt", "pc", BigDecimal.ZERO, "CNY", "CN13", true)));
        given(tables.decide(eq("fulfilment/count-release"), any()))
                .willReturn(
                        new Decision("fulfilment/count-release", "#1", "B-2", Map.of("releasedBy", "OTHER"), Map.of()));
        String take = takes.open("MAIN", "wendy").number();
        takes.count(take, new CountStock(sku, BigDecimal.valueOf(9)), "wendy");
        takes.needsOtherPerson(take, "nobody");
        verify(tables).decide("fulfilment/count-release", new CountFacts("LOSS", ProductCatalog.UNKNOWN.amount()));
    }

    @Test
    void whatIsThereIsKeptAndTheRestIsMissing() {
        assertThat(reserve("SO-1", "KEY", "6")).isEmpty();
        assertThat(reserve("SO-2", "KEY", "6")).hasSize(1);
        assertThat(now().reserved().amount()).isEqualByComparingTo("10");
        assertThat(now().available().amount()).isEqualByComparingTo("0");
        assertThat(now().backOrdered().amount()).isEqualByComparingTo("2");
    }

    @Test
    void whatArrivesServesTheHigherPriorityFirst() {
        reserve("SO-1", "KEY", "10");
        reserve("SO-2", "KEY", "3");
        reserve("SO-3", "VIP", "3");
        receive("R-1", "3");
        stock.issue("SO-3" + sku, "wendy");
        assertThat(now().onHand().amount()).as("the VIP's goods have left").isEqualByComparingTo("10");
        assertThat(now().backOrdered().amount()).as("the other still waits").isEqualByComparingTo("3");
    }

    @Test
    void aReceiptCountsOnceThoughItIsSaidTwice() {
        receive("R-1", "3");
        receive("R-1", "3");
        assertThat(now().onHand().amount()).isEqualByComparingTo("13");
    }

    @Test
    void whatIsGivenBackServesWhoWaits() {
        reserve("SO-1", "KEY", "10");
        reserve("SO-2", "KEY", "4");
        stock.release("SO-1" + sku);
        assertThat(now().reserved().amount()).isEqualByComparingTo("4");
        assertThat(now().backOrdered().amount()).isEqualByComparingTo("0");
    }

    @Test
    void whatIsIssuedIsGone() {
        reserve("SO-1", "KEY", "4");
        stock.issue("SO-1" + sku, "wendy");
        assertThat(now().onHand().amount()).isEqualByComparingTo("6");
        assertThat(now().reserved().amount()).isEqualByComparingTo("0");
    }

    @Test
    void blockedGoodsAreKeptForNobody() {
        keeping.block(block("B-1", "7"), "wendy");
        assertThat(now().available().amount()).isEqualByComparingTo("3");
        assertThat(reserve("SO-1", "KEY", "5")).hasSize(1);
        keeping.unblock(block("B-2", "7"), "wendy");
        assertThat(now().backOrdered().amount()).as("served by what was freed").isEqualByComparingTo("0");
    }

    @Test
    void whatIsReservedIsNotBlocked() {
        reserve("SO-1", "KEY", "8");
        refused(RefusalKind.CONFLICT, "stock.not-so-much-free", () -> keeping.block(block("B-1", "3"), "wendy"));
        assertThat(now().blocked().amount()).isEqualByComparingTo("0");
    }

    @Test
    void openingStockIsSaidOnce() {
        stock.open(List.of(new OpeningStock(sku, BigDecimal.TEN, BigDecimal.ZERO)), "wendy");
        refused(
                RefusalKind.CONFLICT,
                "stock.opened-before",
                () -> stock.open(List.of(new OpeningStock(sku, new BigDecimal("99"), BigDecimal.ZERO)), "wendy"));
        assertThat(now().onHand().amount()).isEqualByComparingTo("10");
    }

    private Map<Integer, Quantity> reserve(String order, String tier, String quantity) {
        return stock.reserve(new ReserveStock(
                order + sku,
                tier,
                null,
                List.of(new ReserveStock.LineToReserve(1, sku, Quantity.of(new BigDecimal(quantity), "pc")))));
    }

    private void receive(String reference, String quantity) {
        stock.receive(List.of(new ReceiveStock(reference + sku, sku, new BigDecimal(quantity))), "wendy");
    }

    private BlockStock block(String reference, String quantity) {
        return new BlockStock(reference + sku, sku, "MAIN", new BigDecimal(quantity), "scratched");
    }

    private StockView now() {
        return stock.of(List.of(sku)).get(sku);
    }
}
