package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.WaitingMoney;
import io.orderwright.finance.invoices.WaitingMoney.WaitingReceipt;
import io.orderwright.finance.invoices.records.BillingRecords;
import io.orderwright.platform.checks.AllChecks;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.terms.BillingBasis;
import io.orderwright.sales.terms.EarlyDiscount;
import io.orderwright.sales.terms.EnterTerms;
import io.orderwright.sales.terms.TermsMaster;
import io.orderwright.sales.terms.TermsText;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents and money of orders, and whether the books add up. */
abstract class BooksOfMoney extends Business {

    private static final Set<String> BOOKS = Set.of(
            "receipts-and-invoices",
            "receipt-bounds",
            "money-adds-up",
            "accounts-agree",
            "differences-agree",
            "receipt-movements",
            "movements-posted",
            "movement-instance",
            "corrections-agreed",
            "discounts-taken-back",
            "write-offs-agree",
            "write-offs-posted",
            "write-off-instance",
            "electronic-invoices-agree",
            "electronic-invoices-told",
            "electronic-invoice-instance",
            "red-letters-agree",
            "red-letter-lines-left",
            "red-letters-told",
            "red-letters-asked",
            "red-letter-instance",
            "posting-instance",
            "deposit-gates",
            "invoice-of-order",
            "invoice-lines",
            "invoiced-quantities",
            "documents-linked",
            "allocations-agree",
            "exposure-recomputed",
            "commitment-of-order",
            "commitment-agrees",
            "papers-once");

    @Autowired
    WaitingMoney waitingMoney;

    @Autowired
    TermsMaster termsMaster;

    @Autowired
    BillingRecords records;

    private final Set<String> before = new HashSet<>();

    String terms(String rows) {
        return terms(rows, BillingBasis.END);
    }

    /** New payment terms; their code. */
    String terms(String rows, BillingBasis billing) {
        String code = "S" + UUID.randomUUID().toString().substring(0, 8);
        termsMaster.enter(new EnterTerms(code, "Rows", "分期", null, TermsText.rows(rows), billing, null), "fiona");
        return code;
    }

    void agree(String customer, String code) {
        RegisterCustomer known = RegisterCustomer.of(customers.get(customer));
        customers.register(new RegisterCustomer(
                known.code(),
                known.name(),
                known.tier(),
                known.currency(),
                known.paymentTermsDays(),
                known.contact(),
                known.phone(),
                known.email(),
                known.address(),
                known.city(),
                known.country(),
                known.deliveryTerms(),
                known.active(),
                code));
    }

    /** A customer who may keep 2 % within 10 days. */
    String early() {
        String customer = goodCustomer();
        String code = "E" + UUID.randomUUID().toString().substring(0, 8);
        termsMaster.enter(
                new EnterTerms(
                        code,
                        "2 % 10, net 30",
                        "十天百分之二",
                        null,
                        TermsText.rows("30"),
                        null,
                        new EarlyDiscount(new BigDecimal("2"), 10),
                        null),
                "fiona");
        agree(customer, code);
        return customer;
    }

    /** An order whose final invoice finance has booked. */
    String invoiced(String customer, String sku, int quantity) {
        String number = place(customer, line(sku, quantity));
        thenIs(number, TO_SHIP);
        ships(number);
        await().until(() -> state(number, InvoiceKind.FINAL) == InvoiceState.POSTED);
        return number;
    }

    /** Money came, for this customer; its number. */
    long received(String customer, String amount) {
        return received(customer, amount, null);
    }

    long received(String customer, String amount, String order) {
        String reference = "M-" + System.nanoTime();
        payments.receive(
                new ReceivePayment(reference, customer, order, "CNY", new SaidNumber(new BigDecimal(amount))),
                "bank",
                "fiona");
        return records.receipts(customer, "", reference, 0, 1).items().get(0).id();
    }

    static CreditedLines piecesOfLine1(String quantity) {
        return new CreditedLines(List.of(new CreditedLine(1, new BigDecimal(quantity), null)));
    }

    InvoiceState state(String order, InvoiceKind kind) {
        return billing.documents(order).stream()
                .filter(one -> one.kind() == kind)
                .map(InvoiceView::state)
                .findFirst()
                .orElse(InvoiceState.ISSUED);
    }

    InvoiceView of(String order) {
        return billing.find(order).orElseThrow();
    }

    InvoiceView of(String order, String document) {
        return billing.documents(order).stream()
                .filter(one -> one.number().equals(document))
                .findFirst()
                .orElseThrow();
    }

    WaitingReceipt waiting(String customer) {
        return waitingMoney.page(0, 500).stream()
                .filter(one -> one.customer().equals(customer))
                .findFirst()
                .orElseThrow();
    }

    BillableOrder billable(String number) {
        OrderView order = orders.get(number);
        return new BillableOrder(
                number,
                order.customer(),
                order.currency(),
                new Taxation(order.net(), order.tax(), order.gross()),
                order.paymentTermsDays(),
                order.lines().stream()
                        .map(line -> new BillableLine(
                                line.lineNo(),
                                line.taxRate(),
                                line.ordered(),
                                line.shipped(),
                                new Taxation(line.net(), line.tax(), line.gross())))
                        .toList());
    }

    /** What other test classes left in the database they share is theirs: a race of credit has no orders. */
    @BeforeEach
    void whatOthersLeft() {
        before.addAll(violations());
    }

    /** What the checks find that they did not find before this test. */
    void books() {
        assertThat(violations())
                .filteredOn(violation -> !before.contains(violation))
                .isEmpty();
    }

    /** All of them, where a report shows the first few. */
    private List<String> violations() {
        return AllChecks.sql().stream()
                .filter(check -> BOOKS.contains(check.id()))
                .flatMap(check -> jdbc
                        .queryForList(
                                "select concat_ws(' | ', subject, found) from (" + check.query() + ") violation",
                                String.class)
                        .stream()
                        .map(violation -> check.id() + ": " + violation))
                .toList();
    }
}
