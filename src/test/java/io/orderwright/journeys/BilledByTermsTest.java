package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.records.DueReminders;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ports.ChangeTasks;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.terms.BillingBasis;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order is billed as its terms say: each delivery by itself, once, and all of them make the order to the cent. */
@Tag("money")
class BilledByTermsTest extends BooksOfMoney {

    @Autowired
    ChangeTasks changing;

    @Autowired
    DueReminders reminders;

    @Test
    void eachDeliveryHasItsInvoiceAndAllOfThemMakeTheOrder() {
        String customer = customerWith(DeliveryTerms.AVAILABLE);
        agree(customer, terms("30", BillingBasis.DELIVERY));
        String sku = goods("33.33", 3);
        String number = place(customer, line(sku, 10));
        agree(customer, "NET10");
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, PARTLY_SHIPPED);
        assertThat(amounts(number)).containsExactly("PART 88.49 11.50 99.99");
        books();

        await().until(() -> state(number, InvoiceKind.PART) == InvoiceState.POSTED);
        partnerDoes("finance", "refuse", 1);
        arrives(sku, 4);
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, PARTLY_SHIPPED);
        assertThat(amounts(number)).containsExactly("PART 88.49 11.50 99.99", "PART 117.98 15.34 133.32");
        assertThat(orders.get(number).lines().get(0).invoiced().amount()).isEqualByComparingTo("7");
        pays(number, "99.99");
        books();
        String refused = billing.documents(number).get(1).number();
        await().until(() -> !tasksOf(refused).isEmpty());
        assertThat(taskOf(refused).getTaskDefinitionKey()).isEqualTo("userResolvePostingRefusal");

        arrives(sku, 3);
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(amounts(number))
                .containsExactly("PART 88.49 11.50 99.99", "PART 117.98 15.34 133.32", "FINAL 88.49 11.50 99.99");
        completes("fiona", taskOf(refused), Map.of("doneByHand", false, "comment", "the period is open again"));
        await().until(() -> billing.documents(number).stream().noneMatch(one -> one.state() == InvoiceState.ISSUED));
        assertThat(billing.documents(number))
                .allSatisfy(one -> assertThat(wrong(one.number())).isEmpty());
        assertThat(effectsAt("finance", of(number).number(), "externalPostInvoice"))
                .isEqualTo(1);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("233.31 CNY"));
        assertThat(creditOf(customer).openOrders()).isEqualTo(Money.zero("CNY"));
        books();
        pays(number, "233.31");
        thenIs(number, CLOSED);
        hasEnded(number);
        assertThat(wrong(number)).isEmpty();
        books();
    }

    /** A deposit before the goods, and an invoice for each delivery that deducts its share of it: at the end nothing is left. */
    @Test
    void eachDeliveryDeductsItsShareOfTheDeposit() {
        String customer = customerWith(DeliveryTerms.AVAILABLE);
        agree(customer, terms("30 ORDER 0 DEPOSIT SUPPLY, 70 INVOICE 30", BillingBasis.DELIVERY));
        String sku = goods("100.00", 3);
        String number = place(customer, line(sku, 10));
        await().until(() -> state(number, InvoiceKind.DEPOSIT) == InvoiceState.POSTED);
        pays(number, "300.00");
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, PARTLY_SHIPPED);
        assertThat(amounts(number)).containsExactly("DEPOSIT 265.49 34.51 300.00", "PART 185.84 24.16 210.00");
        books();
        arrives(sku, 7);
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(amounts(number))
                .containsExactly(
                        "DEPOSIT 265.49 34.51 300.00", "PART 185.84 24.16 210.00", "FINAL 433.63 56.37 490.00");
        await().until(() -> billing.documents(number).stream().noneMatch(one -> one.state() == InvoiceState.ISSUED));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.parse("700.00 CNY"));
        pays(number, "700.00");
        thenIs(number, CLOSED);
        hasEnded(number);
        assertThat(wrong(number)).isEmpty();
        books();
    }

    /** Whoever cancels before the goods has his deposit back, as where all is billed at the end. */
    @Test
    void aDepositOfDeliveriesIsTakenBackWithTheOrder() {
        String customer = customerWith(DeliveryTerms.AVAILABLE);
        agree(customer, terms("30 ORDER 0 DEPOSIT SUPPLY, 70 INVOICE 30", BillingBasis.DELIVERY));
        String number = place(customer, line(goods("100.00", 9), 4));
        await().until(() -> state(number, InvoiceKind.DEPOSIT) == InvoiceState.POSTED);
        cancels(number, "not needed", "sally");
        thenIs(number, CANCELLED);
        assertThat(state(number, InvoiceKind.DEPOSIT)).isEqualTo(InvoiceState.CORRECTED);
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY"));
        books();
    }

    /** Nothing is left to bill, so that there is no further document, and its end does not wait for one. */
    @Test
    void whereTheRestIsNotWantedTheInvoicedDeliveriesAreAll() {
        String customer = customerWith(DeliveryTerms.AVAILABLE);
        agree(customer, terms("30", BillingBasis.DELIVERY));
        String number = place(customer, line(goods("100.00", 6), 10));
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, PARTLY_SHIPPED);
        changing.ask(
                number,
                new AskChange(
                        null, "not needed", List.of(new AskChange.AskedLine(1, new SaidNumber(new BigDecimal(6))))),
                "sally");
        thenIs(number, SHIPPED);
        assertThat(amounts(number)).containsExactly("PART 530.98 69.02 600.00");
        assertThat(reminders.owed(number)).isTrue();
        books();
        pays(number, "600.00");
        thenIs(number, CLOSED);
        hasEnded(number);
        assertThat(wrong(number)).isEmpty();
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY"));
    }

    private List<String> amounts(String order) {
        return billing.documents(order).stream()
                .map(one -> one.kind() + " " + one.net().plain() + " "
                        + one.tax().plain() + " " + one.gross().plain())
                .toList();
    }
}
