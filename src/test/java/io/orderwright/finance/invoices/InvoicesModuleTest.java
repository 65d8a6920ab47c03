package io.orderwright.finance.invoices;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import io.orderwright.ModuleTest;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.BillableOrder.BillableTerms;
import io.orderwright.finance.invoices.BillingEvent.AllocationReversed;
import io.orderwright.finance.invoices.BillingEvent.CreditNoteIssued;
import io.orderwright.finance.invoices.BillingEvent.DepositAllocated;
import io.orderwright.finance.invoices.BillingEvent.InvoiceIssued;
import io.orderwright.finance.invoices.BillingEvent.InvoicePosted;
import io.orderwright.finance.invoices.BillingEvent.MoneyAllocated;
import io.orderwright.finance.invoices.BillingEvent.PaymentReceived;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.WaitingMoney.ProposalReason;
import io.orderwright.finance.invoices.WaitingMoney.WaitingReason;
import io.orderwright.finance.invoices.WaitingMoney.WaitingReceipt;
import io.orderwright.finance.invoices.ports.AccountHolders;
import io.orderwright.finance.invoices.ports.BilledGoods;
import io.orderwright.finance.invoices.ports.PayableOrders;
import io.orderwright.finance.invoices.ports.PayableOrders.Payable;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.documents.Documents;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.catalog.ports.PricedCustomers;
import io.orderwright.sales.taxprofiles.TaxProfileView;
import io.orderwright.sales.taxprofiles.TaxProfiles;
import io.orderwright.sales.terms.EarlyDiscount;
import io.orderwright.sales.terms.PaymentTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invoices and money by themselves: an order of ten pieces for 113.00; orders, whom invoices name and tables are faked. */
@ModuleTest(with = {"ground", "reference", "catalog"})
class InvoicesModuleTest {

    private static final Fraction RATE = new Fraction(new BigDecimal("0.13"));

    @Autowired
    Billing billing;

    @Autowired
    IncomingPayments payments;

    @Autowired
    WaitingMoney waiting;

    @Autowired
    CreditNotes creditNotes;

    @Autowired
    CompanyCalendar calendar;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @MockitoBean
    BilledGoods goodsOfPapers;

    @MockitoBean
    PayableOrders orders;

    @MockitoBean
    AccountHolders holders;

    @MockitoBean
    TaxProfiles profiles;

    @MockitoBean
    AddressBook addresses;

    @MockitoBean
    PricedCustomers pricedCustomers;

    @MockitoBean
    DecisionTables tables;

    @MockitoBean
    DecisionLog decisions;

    @MockitoBean
    Documents documents;

    private String run;
    private String customer;
    private String order;

    @BeforeEach
    void anOrder() {
        run = UUID.randomUUID().toString().substring(0, 8);
        customer = "M" + run;
        order = "SO-" + run;
        given(orders.knowsCustomer(customer)).willReturn(true);
        given(orders.find(anyString()))
                .willAnswer(asked -> asked.<String>getArgument(0).contains(run)
                        ? Optional.of(new Payable(customer, "CNY", false))
                        : Optional.empty());
    }

    @Test
    void whatHasLeftIsBilledOnceAndAllDocumentsMakeTheOrder(AssertablePublishedEvents events) {
        String part = billing.invoice(IssueInvoice.delivered(shipped(order, "3")));
        refused(
                RefusalKind.CONFLICT,
                "invoice.nothing-to-bill",
                () -> billing.invoice(IssueInvoice.delivered(shipped(order, "3"))));
        refused(
                RefusalKind.CONFLICT,
                "invoice.more-than-shipped",
                () -> billing.invoice(
                        IssueInvoice.part(shipped(order, "3"), Map.of(1, new SaidNumber(BigDecimal.ONE)))));
        String last = billing.invoice(IssueInvoice.rest(shipped(order, "10")));
        refused(
                RefusalKind.CONFLICT,
                "invoice.final-already",
                () -> billing.invoice(IssueInvoice.rest(shipped(order, "10"))));
        assertThat(billing.documents(order)).extracting(InvoiceView::number).containsExactly(part, last);
        assertThat(billing.documents(order))
                .extracting(InvoiceView::gross)
                .containsExactly(money("33.90"), money("79.10"));
        assertThat(billing.find(order)).map(InvoiceView::number).contains(last);
        assertThat(billing.detail(last).invoice().dueOn())
                .isEqualTo(calendar.today().plusDays(30));
        assertThat(events.ofType(InvoiceIssued.class)
                        .matching(told -> told.subject().equals(order)))
                .extracting(InvoiceIssued::kind)
                .containsExactly(InvoiceKind.PART, InvoiceKind.FINAL);
    }

    @Test
    void whomADocumentNamesStaysAsItWasWhenItWasIssued() {
        given(profiles.find(customer)).willReturn(Optional.of(named("Acme Ltd")));
        String number = billing.invoice(IssueInvoice.rest(shipped(order, "10")));
        given(profiles.find(customer)).willReturn(Optional.of(named("Other Ltd")));
        assertThat(billing.detail(number).buyer().title()).isEqualTo("Acme Ltd");
        assertThat(billing.detail(number).buyer().asOf()).isEqualTo(calendar.today());
    }

    @Test
    void aDepositIsDeductedAndItsMoneyPaysIt(AssertablePublishedEvents events) {
        String deposit = billing.deposit(shipped(order, "0"), Money.parse("30.00 CNY"));
        refused(
                RefusalKind.CONFLICT,
                "invoice.more-than-order",
                () -> billing.deposit(shipped(order, "0"), Money.parse("83.01 CNY")));
        receive("K1", order, "30.00");
        receive("K2", order, "50.00");
        assertThat(open(deposit)).isEqualByComparingTo("0");
        String last = billing.invoice(IssueInvoice.rest(shipped(order, "10")));
        assertThat(billing.detail(last).invoice().gross()).isEqualTo(money("83"));
        assertThat(open(last)).as("what waited paid at once").isEqualByComparingTo("33");
        assertThat(events.ofType(DepositAllocated.class)
                        .matching(told -> told.subject().equals(order)))
                .singleElement()
                .satisfies(told -> assertThat(told.allocation().amount()).isEqualTo(money("50.00")));
    }

    @Test
    void aPaymentIsBookedOnceAndPaysWhatIsOldest(AssertablePublishedEvents events) {
        String first = billing.invoice(IssueInvoice.rest(shipped(order, "10")));
        String second = billing.invoice(IssueInvoice.rest(shipped(order + "-2", "10")));
        assertThat(receive("K1", null, "150.00").repeated()).isFalse();
        assertThat(receive("K1", null, "150.00").repeated()).isTrue();
        refused(RefusalKind.CONFLICT, "payment.reference-reused", () -> receive("K1", null, "151.00"));
        assertThat(open(first)).isEqualByComparingTo("0");
        assertThat(open(second)).isEqualByComparingTo("76");
        assertThat(billing.settled(order)).isTrue();
        assertThat(billing.settled(order + "-2")).isFalse();
        assertThat(events.ofType(PaymentReceived.class)
                        .matching(told -> told.customer().equals(customer)))
                .singleElement()
                .satisfies(told -> assertThat(told.allocated()).isEqualTo(money("150")));
    }

    @Test
    void moneyOfAnotherOrderCurrencyOrCustomerIsNotBooked() {
        billing.invoice(IssueInvoice.rest(shipped(order, "10")));
        refused(RefusalKind.INVALID, "payment.order-unknown", () -> receive("K1", "SO-NONE", "10.00"));
        refused(
                RefusalKind.INVALID,
                "payment.currency-mismatch",
                () -> payments.receive(payment("K2", order, "EUR", "10.00"), "api", "fiona"));
        given(orders.accountCurrency(customer)).willReturn(Optional.of("CNY"));
        refused(
                RefusalKind.INVALID,
                "payment.third-currency",
                () -> payments.receive(payment("K3", null, "CHF", "10.00"), "api", "fiona"));
        given(orders.knowsCustomer(customer)).willReturn(false);
        refused(RefusalKind.INVALID, "order.customer-unknown", () -> receive("K4", null, "10.00"));
        assertThat(waits()).isEmpty();
    }

    @Test
    void financeBooksADocumentUnderOneNumber(AssertablePublishedEvents events) {
        String number = billing.invoice(IssueInvoice.rest(shipped(order, "10")));
        assertThat(billing.posted(order, under -> "F-" + run))
                .as("nothing is paid")
                .isFalse();
        assertThat(billing.postedDocument(number, "F-" + run)).isEqualTo(order);
        refused(RefusalKind.CONFLICT, "invoice.cannot-post", () -> billing.postedDocument(number, "F-other"));
        receive("K1", order, "113.00");
        assertThat(billing.detail(number).invoice().state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(events.ofType(InvoicePosted.class)
                        .matching(told -> told.invoice().equals(number)))
                .first()
                .satisfies(told -> assertThat(told.owed()).isEqualTo(money("113.00")));
        refused(RefusalKind.NOT_FOUND, "invoice.none-for-order", () -> billing.posted(order + "-2", under -> "F"));
    }

    @Test
    void aCreditNotePaysWhatItTakesBackAndNeverMoreThanIsLeft(AssertablePublishedEvents events) {
        String number = billing.invoice(IssueInvoice.rest(shipped(order, "10")));
        CreditedLines four = new CreditedLines(List.of(new CreditedLine(1, amount("4"), null)));
        refused(RefusalKind.INVALID, "invoice.reason-missing", () -> creditNotes.issue(number, four, " ", "fiona"));
        refused(
                RefusalKind.CONFLICT,
                "invoice.cannot-correct",
                () -> creditNotes.issue(number, four, "broken", "fiona"));
        billing.postedDocument(number, "F-" + run);
        String note = creditNotes.issue(number, four, "broken", "fiona");
        assertThat(open(number)).isEqualByComparingTo("67.80");
        assertThat(open(note)).isEqualByComparingTo("0");
        CreditedLines seven = new CreditedLines(List.of(new CreditedLine(1, amount("7"), null)));
        refused(
                RefusalKind.CONFLICT,
                "invoice.more-than-billed",
                () -> creditNotes.issue(number, seven, "broken", "fiona"));
        creditNotes.issue(number, CreditedLines.ALL, "all of it", "fiona");
        assertThat(billing.detail(number).invoice().state()).isEqualTo(InvoiceState.CORRECTED);
        assertThat(billing.find(order)).as("no final invoice stands").isEmpty();
        assertThat(events.ofType(CreditNoteIssued.class)
                        .matching(told -> told.corrects().equals(number)))
                .extracting(told -> told.gross().plain())
                .containsExactly("45.20", "67.80");
    }

    @Test
    void moneyThatWaitsPaysWhatAPersonSaysAndNoMoreThanThereIs(AssertablePublishedEvents events) {
        receive("K1", order + "-0", "50.00");
        WaitingReceipt money = waits().get(0);
        assertThat(money.reason()).isEqualTo(WaitingReason.ORDER_NOT_BILLED);
        String number = billing.invoice(IssueInvoice.rest(shipped(order, "10")));
        refused(
                RefusalKind.INVALID,
                "receipt.reason-missing",
                () -> waiting.use(money.id(), number, null, null, "fiona"));
        refused(
                RefusalKind.CONFLICT,
                "receipt.more-than-waits",
                () -> waiting.use(money.id(), number, money("50.01"), "asked by phone", "fiona"));
        waiting.use(money.id(), number, null, "asked by phone", "fiona");
        assertThat(open(number)).isEqualByComparingTo("63");
        assertThat(waits()).isEmpty();
        assertThat(events.ofType(MoneyAllocated.class)
                        .matching(told -> told.subject().equals(order)))
                .extracting(MoneyAllocated::reason)
                .containsExactly("asked by phone");
    }

    @Test
    void whatWasPaidByMistakeIsUndoneOnceAndTheMoneyWaitsAgain(AssertablePublishedEvents events) {
        String number = billing.invoice(IssueInvoice.rest(shipped(order, "10")));
        receive("K1", order, "113.00");
        int entry = billing.detail(number).allocations().get(0).entryNo();
        creditNotes.reverse(number, entry, "bounced", "fiona");
        assertThat(open(number)).isEqualByComparingTo("113");
        assertThat(waits()).extracting(one -> one.waiting().plain()).containsExactly("113.00");
        refused(
                RefusalKind.CONFLICT,
                "allocation.reversed-already",
                () -> creditNotes.reverse(number, entry, "again", "fiona"));
        assertThat(events.ofType(AllocationReversed.class)
                        .matching(told -> told.subject().equals(order)))
                .hasSize(1);
    }

    /** Documents are held before the credit account: two of an order that are booked at once never wait for each other's. */
    @Test
    void whoBooksADocumentHoldsAllOfItsOrder() {
        billing.deposit(shipped(order, "0"), money("10"));
        String second = billing.deposit(shipped(order, "0"), money("20"));
        assertThat(freeWhile(() -> billing.postedDocument(second, "F-" + run))).isEmpty();
    }

    /** An early discount is a credit note: whoever may earn one holds the order's documents, paid ones too, by whichever door. */
    @Test
    void whoMayPayEarlyHoldsAllOfTheOrder() {
        billing.invoice(IssueInvoice.delivered(early(order, "3")));
        receive("K1", order, "33.90");
        billing.invoice(IssueInvoice.rest(early(order, "10")));
        assertThat(freeWhile(() -> payments.hold(List.of(customer), List.of()))).isEmpty();
        assertThat(freeWhile(() -> receive("K2", null, "1.00"))).isEmpty();
    }

    /** 2 % of 113.00 are 2.26; of the 67.80 that credit notes left, 1.36. */
    @Test
    void waitingMoneyIsProposedForWhatItSettlesEarly() {
        billing.invoice(IssueInvoice.rest(shipped(order + "-0", "10")));
        receive("K1", order + "-0", "113.00");
        String number = billing.invoice(IssueInvoice.rest(early(order, "10")));
        billing.postedDocument(number, "F-" + run);
        creditNotes.issue(
                number, new CreditedLines(List.of(new CreditedLine(1, amount("4"), null))), "broken", "fiona");
        receive("K2", order + "-0", "65.54");
        receive("K3", order + "-0", "66.44");
        assertThat(waits())
                .extracting(WaitingReceipt::proposal)
                .containsExactly(ProposalReason.OLDEST_DUE, ProposalReason.LESS_DISCOUNT);
    }

    /** Documents of the order that another may take while whoever does this holds what he holds. */
    private List<String> freeWhile(Runnable held) {
        TransactionTemplate other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        return new TransactionTemplate(transactions).execute(ours -> {
            held.run();
            return other.execute(theirs -> jdbc.queryForList(
                    "select number from invoice where order_number = ? for update skip locked", String.class, order));
        });
    }

    /** Of terms that leave 2 % to who pays within 10 days. */
    private BillableOrder early(String number, String shipped) {
        BillableOrder plain = shipped(number, shipped);
        EarlyDiscount discount = new EarlyDiscount(new BigDecimal("2.0"), 10);
        PaymentTerms net = PaymentTerms.net(30);
        BillableTerms terms =
                new BillableTerms(new PaymentTerms("2-10", null, net.rows(), net.billing(), discount), null, null);
        return new BillableOrder(number, customer, "CNY", plain.total(), terms, plain.lines());
    }

    private ReceiptView receive(String reference, @Nullable String of, String amount) {
        return payments.receive(payment(reference, of, "CNY", amount), "api", "fiona");
    }

    private ReceivePayment payment(String reference, @Nullable String of, String currency, String amount) {
        return new ReceivePayment(reference + run, customer, of, currency, new SaidNumber(amount(amount)));
    }

    private BigDecimal open(String number) {
        return billing.detail(number).invoice().open().amount();
    }

    /** Of the test's own customer; money of others may wait too. */
    private List<WaitingReceipt> waits() {
        return waiting.page(0, 10_000).stream()
                .filter(one -> one.customer().equals(customer))
                .toList();
    }

    private BillableOrder shipped(String number, String shipped) {
        Taxation all = Taxation.included(Money.parse("113.00 CNY"), RATE);
        return new BillableOrder(
                number,
                customer,
                "CNY",
                all,
                30,
                List.of(new BillableLine(1, RATE, Quantity.parse("10 pc"), Quantity.of(amount(shipped), "pc"), all)));
    }

    private TaxProfileView named(String title) {
        return new TaxProfileView(customer, title, null, null, null, null, null, null);
    }

    private static BigDecimal amount(String digits) {
        return new BigDecimal(digits);
    }

    private static Money money(String digits) {
        return Money.parse(digits + " CNY");
    }
}
