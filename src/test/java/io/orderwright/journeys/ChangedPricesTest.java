package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.PriceChange;
import io.orderwright.sales.changes.PriceChange.AskedPrice;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Another price of what is not invoiced: more given away is agreed to, a higher one the customer agreed to, and credit is asked about the rise alone. */
@Tag("changes")
class ChangedPricesTest extends ChangesOfOrders {

    @Autowired
    MessageSource texts;

    @Autowired
    OrderIntake intake;

    @LocalServerPort
    int port;

    private static AskChange price(String price, String discount, String evidence) {
        return new AskChange(
                null,
                "agreed",
                new PriceChange(
                        List.of(new AskedPrice(
                                1,
                                price == null ? null : new BigDecimal(price),
                                discount == null ? null : new BigDecimal(discount))),
                        evidence),
                null);
    }

    @Test
    void aPriceThatGivesNothingMoreAwayThanMayBeIsDoneAtOnce() {
        String number = place(goodCustomer(), line(goods("100.00", 9), 4));
        thenIs(number, TO_SHIP);
        ChangeEffects shown = changes.preview(number, price("99.00", null, null), "sally");
        assertThat(shown.after().plain()).isEqualTo("396.00");
        assertThat(shown.fields()).singleElement().satisfies(field -> assertThat(field.inWords())
                .endsWith("100 CNY/pc → 99 CNY/pc"));
        assertThat(shown.approver()).isNull();
        ChangeView change = changes.get(changing.ask(number, price("99.00", null, null), "sally"));
        done(change);
        OrderView after = orders.get(number);
        assertThat(after.gross().amount()).isEqualByComparingTo("396.00");
        assertThat(after.lines().get(0).ordered().amount()).isEqualByComparingTo("4");
        assertThat(amendments.versions(number).get(1).lines().get(0).unitPrice().number())
                .isEqualByComparingTo("99");
        right(number, change.number());
    }

    @Test
    void whereMoreIsGivenAwayWhoeverLooksAtThatIsAsked() {
        String number = place(goodCustomer(), line(goods("100.00", 9), 4));
        thenIs(number, TO_SHIP);
        ChangeView change = changes.get(changing.ask(number, price(null, "0.3", null), "sally"));
        assertThat(change.state()).isEqualTo(ProposalState.ASKED);
        assertThat(change.effects().approvers()).isNotEmpty();
        assertThat(orders.get(number).gross().amount())
                .as("nothing has happened yet")
                .isEqualByComparingTo("400.00");
        refused("change.asked-already", () -> changing.ask(number, price("99.00", null, null), "sally"));
        changes.withdraw(change.number(), "sally");
    }

    private static PlaceOrder.AskedLine less(String sku, int quantity, String discount) {
        return new PlaceOrder.AskedLine(sku, BigDecimal.valueOf(quantity), null, new BigDecimal(discount));
    }

    private String agreed(PlaceOrder.AskedLine... lines) {
        String number = place(goodCustomer(), lines);
        thenIs(number, IN_APPROVAL);
        approves("morgan", number);
        thenIs(number, TO_SHIP);
        return number;
    }

    @Test
    void whoAgreedToTheAmountIsAskedAboutTheDiscount() {
        String number = agreed(line(goods("1000.00", 99), 80));
        assertThat(changes.preview(number, price(null, "0.95", null), "sally").approver())
                .isEqualTo("sales-manager");
        assertThat(changes.preview(number, price("50", null, null), "sally").approver())
                .isEqualTo("sales-manager");
        ChangeView change = changes.get(changing.ask(number, price(null, "0.95", null), "sally"));
        assertThat(change.state()).isEqualTo(ProposalState.ASKED);
        changing.decide(change.number(), true, "a good customer", "morgan");
        done(change);
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("4000.00");
        right(number, change.number());
    }

    @Test
    void whoAgreedToADiscountIsAskedAboutAHigherOneAndNotAboutALowerOne() {
        String number = agreed(less(goods("100.00", 9), 4, "0.16"));
        assertThat(changes.preview(number, price(null, "0.99", null), "sally").approver())
                .isEqualTo("sales-manager");
        assertThat(changes.preview(number, price("1000", "0.85", "mail"), "sally")
                        .approver())
                .as("a higher price is no way round")
                .isEqualTo("sales-manager");
        assertThat(changes.preview(number, price(null, "0.1599", "mail"), "sally")
                        .approver())
                .as("nothing more is given away")
                .isNull();
    }

    @Test
    void theDiscountOfOneLineIsNotThatOfAnother() {
        String number = agreed(line(goods("100.00", 9), 4), less(goods("10.00", 9), 1, "0.4"));
        assertThat(changes.preview(number, price(null, "0.4", null), "sally").approver())
                .isEqualTo("sales-manager");
    }

    @Test
    void aHigherPriceSaysWhereTheCustomerAgreedAndCountsWithCredit() {
        String number = place(goodCustomer(), line(goods("100.00", 9), 4));
        thenIs(number, TO_SHIP);
        refused("change.evidence-missing", () -> changes.preview(number, price("110.00", null, " "), "sally"));
        ChangeView change = changes.get(changing.ask(number, price("110.00", null, "mail of Monday"), "sally"));
        assertThat(change.effects().creditAnswer()).isEqualTo("APPROVE");
        assertThat(change.prices().evidence()).isEqualTo("mail of Monday");
        assertThat(new Browser(port)
                        .as("sally")
                        .get("/changes/" + change.number())
                        .body())
                .contains("mail of Monday");
        done(change);
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("440.00");
        right(number, change.number());
    }

    @Test
    void whatIsSaidTwiceOrTogetherOrOfNoLineIsRefused() {
        String number = place(goodCustomer(), line(goods("100.00", 9), 4));
        thenIs(number, TO_SHIP);
        refused("change.price-same", () -> changes.preview(number, price("100.0", "0", null), "sally"));
        refused(
                "change.line-unknown",
                () -> changes.preview(
                        number,
                        new AskChange(
                                null,
                                "x",
                                new PriceChange(List.of(new AskedPrice(9, BigDecimal.ONE, null)), null),
                                null),
                        "sally"));
        refused(
                "change.prices-alone",
                () -> changes.preview(
                        number,
                        new AskChange(
                                null,
                                "x",
                                lowered(1, 3).lines(),
                                List.of(),
                                null,
                                null,
                                price("99", null, null).prices(),
                                null),
                        "sally"));
        refused("change.price-range", () -> changes.preview(number, price("-1", null, "mail"), "sally"));
        refused("change.price-range", () -> changes.preview(number, price(null, "1.5", "mail"), "sally"));
        AskedPrice once = new AskedPrice(1, new BigDecimal("99"), null);
        refused(
                "change.price-twice",
                () -> changes.preview(
                        number, new AskChange(null, "x", new PriceChange(List.of(once, once), null), null), "sally"));
    }

    @Test
    void whatHasLeftAndIsNotInvoicedHasTheNewPriceToo() {
        String number = place(customerWith(DeliveryTerms.AVAILABLE), line(goods("10.00", 4), 10));
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, PARTLY_SHIPPED);
        ChangeView change = changes.get(changing.ask(number, price("9.90", null, null), "sally"));
        done(change);
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("99.00");
        right(number, change.number());
    }

    @Test
    void onThePageAPriceIsTypedSeenAndAskedFor() {
        String number = place(goodCustomer(), line(goods("100.00", 9), 4));
        thenIs(number, TO_SHIP);
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/orders/" + number + "/change").body())
                .contains("name=\"price-1\"", "Other prices", "Line 1 · ", "), CNY per pc<");
        assertThat(new Browser(port)
                        .as("sally")
                        .get("/orders/" + number + "/change?lang=zh-CN")
                        .body())
                .contains("更改价格");
        String typed = "version=1&quantity-1=4&requestedOn=&price-1=100&discount-1=1&reason=x&_csrf=" + sally.csrf();
        assertThat(sally.form("/orders/" + number + "/change/preview", typed).body())
                .contains("name=\"seen.after\" value=\"396", "100 CNY/pc -1 %");
        assertThat(sally.form("/orders/" + number + "/change", typed.replace("price-1=100", "price-1=120"))
                        .body())
                .contains("Say where the customer agreed");
        assertThat(sally.form("/orders/" + number + "/change", typed).statusCode())
                .isEqualTo(302);
        changes.ofOrder(number).forEach(this::done);
        assertThat(orders.get(number).gross().amount()).isEqualByComparingTo("396.00");
        right(number);
    }

    @Test
    void aHigherPriceThatIsTooLateIsForAFurtherOrder() {
        for (String code : List.of("change.invoiced-debit", "change.price-paid-ahead")) {
            assertThat(texts.getMessage(code, new Object[] {"1", "2"}, Locale.ENGLISH))
                    .contains("further order")
                    .doesNotContain("debit note");
            assertThat(texts.getMessage(code, new Object[] {"1", "2"}, Locale.SIMPLIFIED_CHINESE))
                    .contains("另下新订单");
        }
    }

    @Test
    void aPriceThatNobodyCanBookIsRefusedInWords() {
        String sku = goods("1.00", 2000);
        String number = place(goodCustomer(), line(sku, 1999));
        thenIs(number, TO_SHIP);
        refused("order.line-too-large", () -> changes.preview(number, price("999999999999999", null, "mail"), "sally"));
        String customer = goodCustomer();
        PlaceOrder.AskedLine dear =
                new PlaceOrder.AskedLine(sku, new BigDecimal("1999"), new BigDecimal("999999999999999"), null);
        refused("order.line-too-large", () -> place(customer, dear));
        assertThat(intake.preview(new PlaceOrder(customer, null, null, null, false, List.of(dear)), "sally")
                        .problems())
                .as("said while it is typed")
                .extracting(Refusal::code)
                .contains("order.line-too-large");
        Browser sally = new Browser(port).as("sally");
        String typed =
                "version=1&quantity-1=1999&requestedOn=&price-1=999999999999999&discount-1=0&evidence=mail&reason=x";
        String longer = typed.replace("price-1=", "price-1=9");
        for (String wrong : List.of(typed, longer)) {
            HttpResponse<String> seen =
                    sally.form("/orders/" + number + "/change/preview", wrong + "&_csrf=" + sally.csrf());
            assertThat(seen.statusCode()).isEqualTo(200);
            assertThat(seen.body()).contains("digits").doesNotContain("seen.after");
            HttpResponse<String> asked = sally.form("/orders/" + number + "/change", wrong + "&_csrf=" + sally.csrf());
            assertThat(asked.statusCode()).isEqualTo(409);
            assertThat(asked.body()).contains("digits");
        }
        assertThat(changes.ofOrder(number)).isEmpty();
    }
}
