package io.orderwright.sales.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.sales.catalog.PricedProduct.ListPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several prices a customer gets for a quantity. */
@Tag("unit")
class PricedProductTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final int EVERYBODY = 0;
    private static final int TIER = 1;
    private static final int OWN = 2;

    @Test
    void withoutAListTheProductsOwnPriceHoldsInItsOwnCurrency() {
        assertThat(price("1")).isEqualTo("100 CNY");
    }

    @ParameterizedTest
    @CsvSource({"1, 90", "9.999, 90", "10, 80", "99, 80", "100, 70", "5000, 70"})
    void theHighestQuantityThatIsReachedCounts(String quantity, String expected) {
        assertThat(price(
                        quantity,
                        entry("A", TIER, MARCH, "0", "90"),
                        entry("A", TIER, MARCH, "10", "80"),
                        entry("A", TIER, MARCH, "100", "70")))
                .isEqualTo(expected + " EUR");
    }

    @Test
    void belowTheSmallestQuantityOfAllListsTheProductsOwnPriceHolds() {
        assertThat(price("4", entry("A", OWN, MARCH, "5", "80"))).isEqualTo("100 CNY");
    }

    @Test
    void theCustomersOwnListGoesBeforeAllOthersEvenWhenItIsDearer() {
        assertThat(price(
                        "1",
                        entry("A", EVERYBODY, MARCH, "0", "10"),
                        entry("B", TIER, MARCH, "0", "20"),
                        entry("C", OWN, MARCH, "0", "95")))
                .isEqualTo("95 EUR");
    }

    @Test
    void theTiersListGoesBeforeTheOneForEverybody() {
        assertThat(price("1", entry("A", EVERYBODY, MARCH, "0", "10"), entry("B", TIER, MARCH, "0", "20")))
                .isEqualTo("20 EUR");
    }

    @Test
    void whereTheCustomersOwnListHasNoPriceForTheQuantityTheTiersHasTheWord() {
        assertThat(price("3", entry("B", TIER, MARCH, "0", "20"), entry("C", OWN, MARCH, "5", "15")))
                .isEqualTo("20 EUR");
    }

    @Test
    void amongEqualsTheListThatHoldsSinceLaterCounts() {
        assertThat(price("1", entry("A", TIER, MARCH.plusDays(1), "0", "30"), entry("B", TIER, MARCH, "0", "20")))
                .isEqualTo("30 EUR");
    }

    @Test
    void theLaterListCountsEvenWhenAnEarlierOneHasAHigherQuantity() {
        assertThat(price("50", entry("A", TIER, MARCH, "50", "20"), entry("B", TIER, MARCH.plusDays(1), "0", "30")))
                .isEqualTo("30 EUR");
    }

    @Test
    void theOrderInWhichPricesAreReadDoesNotMatter() {
        List<ListPrice> prices = new ArrayList<>(List.of(
                entry("A", TIER, MARCH, "0", "20"),
                entry("B", TIER, MARCH, "0", "30"),
                entry("B", TIER, MARCH, "5", "25"),
                entry("C", EVERYBODY, MARCH.plusDays(9), "0", "10")));
        for (int round = 0; round < 24; round++) {
            Collections.shuffle(prices, new Random(round));
            assertThat(price("7", prices.toArray(ListPrice[]::new))).isEqualTo("25 EUR");
        }
    }

    @Test
    void everythingElseOfTheProductStays() {
        ProductView priced = new PricedProduct(product(), "EUR", List.of(entry("A", OWN, MARCH, "0", "7")))
                .forQuantity(BigDecimal.ONE);
        assertThat(priced)
                .isEqualTo(new ProductView(
                        "A-1",
                        "Bolt",
                        "pc",
                        new UnitPrice(new BigDecimal("7"), "EUR"),
                        "CN13",
                        new Fraction(new BigDecimal("0.13")),
                        true));
    }

    private static String price(String quantity, ListPrice... prices) {
        ProductView priced = new PricedProduct(product(), "EUR", List.of(prices)).forQuantity(new BigDecimal(quantity));
        return priced.price().amount() + " " + priced.currency();
    }

    private static ProductView product() {
        return new ProductView(
                "A-1",
                "Bolt",
                "pc",
                new UnitPrice(new BigDecimal("100"), "CNY"),
                "CN13",
                new Fraction(new BigDecimal("0.13")),
                true);
    }

    private static ListPrice entry(String list, int nearness, LocalDate from, String quantity, String price) {
        return new ListPrice(
                list, nearness, from, new SetPriceList.Entry("A-1", new BigDecimal(quantity), new BigDecimal(price)));
    }

    @Test
    void thePriceOfAPackIsForLinesInThatPack() {
        Pack box = new Pack("Box", new BigDecimal("4"));
        ListPrice piece = entry("A", 1, LocalDate.EPOCH, "0", "90");
        ListPrice boxed = new ListPrice(
                "A",
                1,
                LocalDate.EPOCH,
                new SetPriceList.Entry("A-1", new BigDecimal("8"), new BigDecimal("330"), "box"));
        PricedProduct priced = new PricedProduct(product(), "EUR", List.of(piece, boxed));
        assertThat(priced.ofPack(new BigDecimal("8"), box)).contains(new BigDecimal("330"));
        assertThat(priced.ofPack(new BigDecimal("4"), box))
                .as("the smallest quantity is in units")
                .isEmpty();
        assertThat(priced.ofPack(new BigDecimal("8"), new Pack("pallet", BigDecimal.TEN)))
                .isEmpty();
        assertThat(priced.forQuantity(new BigDecimal("8")).price().amount()).isEqualByComparingTo("90");
        ListPrice nearer = entry("B", 2, LocalDate.EPOCH, "0", "95");
        assertThat(new PricedProduct(product(), "EUR", List.of(boxed, nearer)).ofPack(new BigDecimal("8"), box))
                .as("the customer's own list goes first")
                .isEmpty();
    }
}
