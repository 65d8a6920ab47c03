package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.PLACED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.HeadChange;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.sales.terms.BillingBasis;
import io.orderwright.sales.terms.DepositGate;
import io.orderwright.sales.terms.DueEvent;
import io.orderwright.sales.terms.EnterTerms;
import io.orderwright.sales.terms.TermsMaster;
import io.orderwright.sales.terms.TermsRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Where the bills of an order go, and when its money is due, are changed for what is not billed yet; later money is agreed to. */
@Tag("changes")
class ChangedBillingTest extends ChangesOfOrders {

    @Autowired
    TermsMaster termsMaster;

    @Autowired
    MessageSource texts;

    @LocalServerPort
    int port;

    private static AskChange head(@Nullable String billTo, @Nullable String terms) {
        return new AskChange(null, "customer called", new HeadChange(null, null, billTo, terms));
    }

    private String toShip(String sku) {
        String number = place(goodCustomer(), line(sku, 4));
        thenIs(number, TO_SHIP);
        return number;
    }

    private InvoiceView invoice(String number) {
        return billing.find(number).orElseThrow();
    }

    @Test
    void theBillsOfOneOrderGoElsewhereAndNobodyButFinanceHearsOfIt() {
        String sku = goods("100.00", 9);
        String number = toShip(sku);
        String customer = orders.get(number).customer();
        AskChange elsewhere = head(address(customer, "PAYER"), null);
        ChangeEffects shown = changes.preview(number, elsewhere, "sally");
        assertThat(shown.approver()).isNull();
        assertThat(shown.tellsErp()).isFalse();
        assertThat(shown.tellsCustomer()).isFalse();
        assertThat(shown.fields()).singleElement().satisfies(field -> assertThat(field.inWords())
                .isEqualTo("– → Receiver PAYER, PAYER Road 1, 200001, Shanghai, CN"));
        ChangeView change = changes.get(changing.ask(number, elsewhere, "sally"));
        done(change);
        refused("change.bill-to-same", () -> changes.preview(number, elsewhere, "sally"));
        refused("address.unknown", () -> changes.preview(number, head("NOWHERE", null), "sally"));
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(billing.detail(invoice(number).number()).billTo().code()).isEqualTo("PAYER");
        refused(
                "reason.change.new-invoice",
                () -> changes.preview(number, head(address(customer, "LATE"), null), "sally"));
        String other = place(customer, line(sku, 1));
        thenIs(other, TO_SHIP);
        ships(other);
        thenIs(other, SHIPPED);
        assertThat(billing.detail(invoice(other).number()).billTo())
                .as("it was for that order alone")
                .isNull();
        right(number, other, change.number());
    }

    @Test
    void earlierMoneyNobodyMustAgreeTo() {
        String number = toShip(goods("100.00", 9));
        ChangeView change = changes.get(changing.ask(number, head(null, "NET7"), "sally"));
        assertThat(change.effects().approver()).isNull();
        done(change);
        OrderView order = orders.get(number);
        assertThat(order.paymentTermsDays()).isEqualTo(7);
        ships(number);
        thenIs(number, SHIPPED);
        InvoiceView invoice = invoice(number);
        assertThat(invoice.dueOn()).isEqualTo(invoice.issuedOn().plusDays(7));
        refused("reason.change.further-invoice", () -> changes.preview(number, head(null, "NET9"), "sally"));
        right(number, change.number());
    }

    @Test
    void laterMoneyIsAgreedToByCreditControlAndWhomTheTableNames() {
        String number = toShip(goods("100.00", 9));
        ChangeView change = changes.get(changing.ask(number, head(null, "NET60"), "sally"));
        assertThat(change.state()).isEqualTo(ProposalState.ASKED);
        assertThat(change.effects().approvers()).containsExactly("credit-controller");
        assertThat(orders.get(number).paymentTermsDays()).isEqualTo(30);
        Browser chris = new Browser(port).as("chris");
        assertThat(chris.get("/approvals/" + change.number()).body()).contains("NET30 → NET60");
        changing.decide(change.number(), true, "a good payer", "chris");
        done(change);
        assertThat(orders.get(number).paymentTermsDays()).isEqualTo(60);

        String large = place(goodCustomer(), line(goods("1000.00", 99), 60));
        thenIs(large, IN_APPROVAL);
        approves("morgan", large);
        thenIs(large, TO_SHIP);
        assertThat(changes.preview(large, head(null, "NET60"), "sally").approvers())
                .as("who agreed to the amount is asked about the time")
                .containsExactly("sales-manager", "credit-controller");
        right(number, change.number());
    }

    /** The longest row says nothing of the others: half of it comes later here. */
    @Test
    void aRowThatIsLaterIsAgreedToThoughTheLastIsNot() {
        String halves = "H" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        termsMaster.enter(
                new EnterTerms(
                        halves,
                        "Halves",
                        "两半",
                        null,
                        List.of(
                                new TermsRow(new BigDecimal(50), DueEvent.INVOICE, 0),
                                new TermsRow(new BigDecimal(50), DueEvent.INVOICE, 60)),
                        BillingBasis.END,
                        null),
                "fiona");
        String number = toShip(goods("100.00", 9));
        ChangeView change = changes.get(changing.ask(number, head(null, halves), "sally"));
        changing.decide(change.number(), true, "", "chris");
        done(change);
        assertThat(changes.preview(number, head(null, "NET60"), "sally").approver())
                .isEqualTo("credit-controller");
        assertThat(changes.preview(number, head(null, "NET0"), "sally").approver())
                .isNull();
        right(number, change.number());
    }

    @Test
    void laterMoneyIsAgreedToBeforeTheOrderIsToo() {
        String customer = goodCustomer();
        PlaceOrder twice = new PlaceOrder(
                customer, null, UUID.randomUUID().toString(), null, false, List.of(line(goods("100.00", 99), 4)));
        placeAs("sally", twice);
        String placed = placeAs("sally", twice);
        thenIs(placed, PLACED);
        assertThat(changes.preview(placed, head(null, "NET60"), "sally").approver())
                .isEqualTo("credit-controller");
        assertThat(changes.preview(placed, head(null, "NET20"), "sally").approver())
                .isNull();

        String number = place(goodCustomer(), line(goods("1000.00", 99), 60));
        thenIs(number, IN_APPROVAL);
        ChangeView change = changes.get(changing.ask(number, head(null, "NET60"), "sally"));
        assertThat(change.effects().approver()).isEqualTo("credit-controller");
        changing.decide(change.number(), true, "", "chris");
        done(change);
        thenIs(number, IN_APPROVAL);
        assertThat(approvals.rounds(number)).as("it begins again").hasSize(2);
        right(number, change.number());
    }

    private String terms(BillingBasis basis, @Nullable DepositGate gate) {
        String code = "T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        termsMaster.enter(
                new EnterTerms(
                        code,
                        "Rows",
                        "分期",
                        null,
                        gate == null
                                ? List.of(new TermsRow(new BigDecimal(100), DueEvent.INVOICE, 10))
                                : List.of(
                                        new TermsRow(new BigDecimal(30), DueEvent.ORDER, 0, gate),
                                        new TermsRow(new BigDecimal(70), DueEvent.INVOICE, 10)),
                        basis,
                        null),
                "fiona");
        return code;
    }

    @Test
    void termsWithDepositsAndThoseThatAreNotOfferedAreRefusedWithWords() {
        String number = toShip(goods("100.00", 9));
        String deposits = terms(BillingBasis.SCHEDULE, DepositGate.SUPPLY);
        String eachPart = terms(BillingBasis.DELIVERY, DepositGate.SUPPLY);
        refused("change.terms-deposits", () -> changes.preview(number, head(null, deposits), "sally"));
        refused("change.terms-deposits", () -> changes.preview(number, head(null, eachPart), "sally"));
        refused("terms.not-offered", () -> changes.preview(number, head(null, "NONE-SUCH"), "sally"));
        refused("change.terms-same", () -> changes.preview(number, head(null, "NET30"), "sally"));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(texts.getMessage("change.terms-deposits", new Object[] {number}, locale))
                    .contains(number);
        }
        String asked = place(goodCustomer(), line(goods("1000.00", 99), 60));
        thenIs(asked, IN_APPROVAL);
        assertThat(changes.preview(asked, head(null, deposits), "sally").beginsAgain())
                .isTrue();
        assertThat(changes.preview(asked, head(null, eachPart), "sally").beginsAgain())
                .isTrue();
    }

    @Test
    void whatHasLeftIsBilledAsItWasAgreedAndTheRestIsDueOtherwise() {
        String number = place(customerWith(DeliveryTerms.AVAILABLE), line(goods("10.00", 4), 10));
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, PARTLY_SHIPPED);
        String each = terms(BillingBasis.DELIVERY, null);
        refused("change.terms-basis", () -> changes.preview(number, head(null, each), "sally"));
        ChangeView change = changes.get(changing.ask(number, head(null, "NET5"), "sally"));
        done(change);
        assertThat(orders.get(number).paymentTermsDays()).isEqualTo(5);
        right(number, change.number());
    }

    @Test
    void bothAreTypedOnThePage() {
        String number = toShip(goods("100.00", 9));
        address(orders.get(number).customer(), "PAYER");
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/orders/" + number + "/change?lang=zh-CN").body()).contains("账单地址", "付款条件");
        assertThat(sally.get("/orders/" + number + "/change?lang=en").body())
                .contains("name=\"billTo\"", "name=\"paymentTerms\"", "NET30");
        String typed = "version=1&quantity-1=4&billTo=PAYER&paymentTerms=NET14&reason=asked&_csrf=" + sally.csrf();
        assertThat(sally.form("/orders/" + number + "/change/preview", typed).body())
                .contains("NET30 → NET14", "PAYER Road 1", "name=\"seen.billTo\"");
        String seen = "&seen.before=400.00&seen.after=400.00&seen.currency=CNY&seen.billTo=";
        assertThat(sally.form("/orders/" + number + "/change", typed + seen + "PAYER,+Old+Road+9")
                        .statusCode())
                .as("somebody changed the address since it was seen")
                .isEqualTo(409);
        assertThat(changes.ofOrder(number)).isEmpty();
        assertThat(sally.form("/orders/" + number + "/change", typed.replace("NET14", "NONE-SUCH"))
                        .body())
                .contains("NONE-SUCH");
        assertThat(sally.form("/orders/" + number + "/change", typed).statusCode())
                .isEqualTo(302);
        assertThat(orders.get(number).billTo().code()).isEqualTo("PAYER");
        assertThat(sally.get("/orders/" + number).body()).contains("PAYER Road 1", "NET14");
        changes.ofOrder(number).forEach(this::done);
        right(number);
    }
}
