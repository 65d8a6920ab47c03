package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.REJECTED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.credit.cases.CaseOutcome;
import io.orderwright.credit.cases.CaseView;
import io.orderwright.credit.cases.CreditCases;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.LimitState;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.MovementState;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.finance.invoices.records.BillingRecords;
import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffState;
import io.orderwright.finance.invoices.writeoffs.WriteOffView;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.ProveDelivery;
import io.orderwright.fulfilment.expediting.AskInsertion;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.fulfilment.expediting.ports.InsertionTasks;
import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.CustomerReturns;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.stock.counts.CountStock;
import io.orderwright.fulfilment.stock.counts.StockTakeView;
import io.orderwright.fulfilment.stock.counts.StockTakes;
import io.orderwright.fulfilment.stock.ports.CountRelease;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One document of every kind that is signed off, and what its books say afterwards. */
abstract class SubjectsToSignOff extends ChangesOfOrders {

    @Autowired
    LimitTasks limitTasks;

    /** A kind of document, its diagram, where it is looked at, who submits it here, who is asked first, and of which group. */
    enum Kind {
        ORDER("order-to-cash", "/orders/", "sally", "morgan", "sales-manager"),
        PURCHASE_ORDER("procure-to-stock", "/purchases/", "paul", "fiona", "finance"),
        CREDIT_RELEASE("order-to-cash", "", "sally", "chris", "credit-controller"),
        CREDIT_LIMIT("credit-limit", "", "morgan", "chris", "credit-controller"),
        CHANGE_ORDER("order-change", "/changes/", "sally", "morgan", "sales-manager"),
        URGENT_INSERTION("urgent-insertion", "/insertions/", "sally", "morgan", "sales-manager"),
        STOCK_TAKE("stock-take", "/stock/takes/", "wendy", "fiona", "finance"),
        RECEIPT_MOVEMENT("receipt-movement", "", "paul", "fiona", "finance"),
        INVOICE_CORRECTION("invoice-correction", "", "paul", "fiona", "finance"),
        WRITE_OFF("write-off", "", "paul", "fiona", "finance"),
        CUSTOMER_RETURN("return-to-credit", "/returns/", "sally", "morgan", "sales-manager");

        final String process;
        final String page;
        final String submitter;
        final String approver;
        final String group;

        Kind(String process, String page, String submitter, String approver, String group) {
            this.process = process;
            this.page = page;
            this.submitter = submitter;
            this.approver = approver;
            this.group = group;
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    CreditCases cases;

    @Autowired
    Purchasing purchasing;

    @Autowired
    PurchaseTasks buying;

    @Autowired
    UrgentInsertions insertions;

    @Autowired
    InsertionTasks agreeing;

    @Autowired
    Movements movements;

    @Autowired
    Corrections corrections;

    @Autowired
    WriteOffs writeOffs;

    @Autowired
    BillingRecords records;

    @Autowired
    CustomerReturns returns;

    @Autowired
    ReturnQueries backs;

    @Autowired
    DeliveryBook deliveries;

    @Autowired
    StockTakes takes;

    @Autowired
    CountRelease releases;

    /** A document of the kind that needs the yes of its group. */
    String written(Kind kind) {
        return switch (kind) {
            case ORDER -> placeAs(kind.submitter, order(goodCustomer(), false, line(goods("1000.00", 100), 60)));
            case PURCHASE_ORDER -> purchase();
            case CREDIT_RELEASE -> caseOf(held());
            case CREDIT_LIMIT -> limit();
            case CHANGE_ORDER -> change();
            case URGENT_INSERTION -> insertion();
            case STOCK_TAKE -> stockTake();
            case RECEIPT_MOVEMENT -> refund();
            case INVOICE_CORRECTION -> correction();
            case WRITE_OFF -> writeOff();
            case CUSTOMER_RETURN -> customerReturn();
        };
    }

    private String purchase() {
        String sku = goods("800.00", 0);
        String supplier = supplier(sku);
        suppliers.enter(new SupplierOffer(supplier, sku, new BigDecimal("800.00"), 7), "paul");
        place(goodCustomer(), line(sku, 10));
        String number = purchasing.page(Long.MAX_VALUE, 10_000).stream()
                .filter(purchase -> purchase.supplier().equals(supplier))
                .map(PurchaseView::number)
                .findFirst()
                .orElseThrow();
        buying.review(number, true, "", "paul");
        return number;
    }

    /** An order that credit holds up. */
    String held() {
        String number = placeAs("sally", order(customer(Tier.KEY, "B", "100"), false, line(goods("100.00", 50), 5)));
        thenIs(number, OrderState.ON_HOLD);
        return number;
    }

    String caseOf(String order) {
        return cases.ofOrder(order).orElseThrow().number();
    }

    private String limit() {
        ProposeLimit wanted = new ProposeLimit(
                customer(Tier.KEY, "B", "100"),
                LimitKind.ORDINARY,
                new SaidNumber(new BigDecimal("5000")),
                null,
                null,
                "grows");
        return limits.propose(wanted, "morgan").number();
    }

    /** The lower price was for more. */
    private String change() {
        String sku = goods("100.00", 200);
        String customer = goodCustomer();
        cheaperFromAHundred(customer, sku);
        String order = place(customer, line(sku, 120));
        thenIs(order, TO_SHIP);
        return ask(order, 1, 20);
    }

    /** Somebody else has the goods, and waits for others. */
    private String insertion() {
        String sku = goods("10.00", 6);
        thenIs(place(goodCustomer(), line(sku, 6), line(goods("10.00", 0), 1)), WAITING_FOR_STOCK);
        String urgent = place(goodCustomer(), line(sku, 4));
        thenIs(urgent, WAITING_FOR_STOCK);
        return insertions.ask(new AskInsertion(urgent, "line down", null), "sally");
    }

    private String stockTake() {
        String number = takes.open(Warehouse.MAIN, "wendy").number();
        takes.count(number, new CountStock(goods("1000.00", 10), BigDecimal.ONE), "wendy");
        releases.release(number, "wendy");
        return number;
    }

    private String writeOff() {
        return writeOffs
                .ask(new AskWriteOff(invoice(), "S-1", WriteOffCause.UNCOLLECTABLE, null, "gone for good"), "paul")
                .number();
    }

    /** The booked invoice of a new order over 1,500 and tax; its number. */
    String invoice() {
        String order = placeAs("sally", order(goodCustomer(), false, line(goods("1500.00", 5), 1)));
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, SHIPPED);
        return await().until(
                        () -> billing.find(order)
                                .filter(one -> one.state() == InvoiceState.POSTED)
                                .map(InvoiceView::number),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** All of an order, since the customer does not want it any more. */
    private String customerReturn() {
        String order = placeAs("sally", order(goodCustomer(), false, line(goods("100.00", 5), 2)));
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, SHIPPED);
        deliveries.prove(
                deliveries.find(order).orElseThrow().number(), new ProveDelivery("李雷", Instant.now(), null), "wendy");
        return returns.ask(
                        new AskReturn(
                                order,
                                "S-1",
                                ReturnReason.NOT_WANTED,
                                "bought too many",
                                List.of(new AskReturn.AskedLine(1, new SaidNumber(new BigDecimal("2"))))),
                        "sally")
                .number();
    }

    private String correction() {
        return corrections
                .ask(
                        new CorrectInvoice(
                                invoice(), "S-1", CorrectionReason.GOODS_RETURNED, CreditedLines.ALL, "all came back"),
                        "paul")
                .number();
    }

    private String refund() {
        String customer = goodCustomer();
        payments.receive(
                new ReceivePayment("S-" + customer, customer, null, "CNY", new SaidNumber(new BigDecimal("5000.00"))),
                "bank",
                "fiona");
        long money = records.receipts(customer, "", "", 0, 1).items().get(0).id();
        return movements
                .ask(new MoveReceipt(money, MovementKind.REFUND, "S-1", null, "paid twice"), "paul")
                .number();
    }

    /** Yes or no, as the pages and the API of the kind itself say it. */
    void answers(Kind kind, String number, boolean yes, String comment, String person) {
        switch (kind) {
            case ORDER, STOCK_TAKE, RECEIPT_MOVEMENT, INVOICE_CORRECTION, WRITE_OFF, CUSTOMER_RETURN ->
                throw new IllegalArgumentException(kind + " is answered as an approval only");
            case PURCHASE_ORDER -> buying.decide(number, yes, comment, person);
            case CREDIT_RELEASE -> holds.resolve(cases.get(number).orderNumber(), yes, comment, person);
            case CREDIT_LIMIT -> limitTasks.decide(number, yes, comment, person);
            case CHANGE_ORDER -> changing.decide(number, yes, comment, person);
            case URGENT_INSERTION -> agreeing.decide(number, yes, comment, null, person);
        }
    }

    /** Whether the document's page leads to the sign-off, which answers then. */
    boolean leadsToSignOff(Kind kind, String number) {
        String way = "/approvals/" + number;
        Browser reader = new Browser(port).as(kind.approver);
        boolean leads = reader.get(kind.page + number).body().contains("href=\"" + way + "\"");
        assertThat(reader.get(way).statusCode()).isEqualTo(leads ? 200 : 404);
        return leads;
    }

    void standsInTheBooks(Kind kind, String number, boolean agreed) {
        switch (kind) {
            case ORDER -> thenIs(number, agreed ? TO_SHIP : REJECTED);
            case PURCHASE_ORDER ->
                assertThat(purchasing.get(number).state())
                        .isEqualTo(agreed ? PurchaseView.PurchaseState.ORDERED : PurchaseView.PurchaseState.DROPPED);
            case CREDIT_RELEASE -> {
                CaseView one = cases.get(number);
                assertThat(one.outcome() == CaseOutcome.RELEASED).isEqualTo(agreed);
                assertThat(orders.get(one.orderNumber()).state() == OrderState.REJECTED)
                        .isEqualTo(!agreed);
                assertThat(one.outcome()).isNotNull();
            }
            case CREDIT_LIMIT -> {
                LimitState state = limits.get(number).state();
                assertThat(state == LimitState.APPROVED).isEqualTo(agreed);
                assertThat(state).isNotEqualTo(LimitState.PROPOSED);
            }
            case CHANGE_ORDER -> stands(changes.get(number).state(), agreed);
            case URGENT_INSERTION -> stands(insertions.get(number).state(), agreed);
            case STOCK_TAKE ->
                assertThat(takes.get(number).state())
                        .isEqualTo(agreed ? StockTakeView.StockTakeState.RELEASED : StockTakeView.StockTakeState.OPEN);
            case INVOICE_CORRECTION -> {
                CorrectionState state = corrections.get(number).state();
                assertThat(state == CorrectionState.ISSUED || state == CorrectionState.POSTED)
                        .isEqualTo(agreed);
                assertThat(state).isNotEqualTo(CorrectionState.ASKED);
            }
            case WRITE_OFF -> {
                WriteOffView writeOff = writeOffs.get(number);
                assertThat(writeOff.booked()).isEqualTo(agreed);
                assertThat(writeOff.state()).isNotEqualTo(WriteOffState.ASKED);
            }
            case CUSTOMER_RETURN ->
                assertThat(backs.get(number).state())
                        .isIn(
                                agreed
                                        ? Set.of(ReturnState.AUTHORISED)
                                        : Set.of(ReturnState.REFUSED, ReturnState.WITHDRAWN));
            case RECEIPT_MOVEMENT -> {
                MovementState state = movements.get(number).state();
                assertThat(state == MovementState.BOOKED || state == MovementState.POSTED)
                        .isEqualTo(agreed);
                assertThat(state).isNotEqualTo(MovementState.ASKED);
            }
        }
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKeyIn("userSignOff", "userApproveOrder")
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    private static void stands(ProposalState state, boolean agreed) {
        if (agreed) {
            assertThat(state).isIn(ProposalState.APPLIED, ProposalState.DONE);
        } else {
            assertThat(state).isIn(ProposalState.REJECTED, ProposalState.WITHDRAWN);
        }
    }
}
