package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.AskReturn.AskedLine;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.EnterExchangeRate;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Returns of many lines, in any currency, and those about which nobody can be asked. */
@Tag("aftersales")
class AnyReturnTest extends GoodsComeBack {

    private static final int LINES = 300;

    @Autowired
    Accounts accounts;

    @Autowired
    Currencies currencies;

    @Autowired
    CompanyCalendar calendar;

    private Approvers approvers;

    @BeforeEach
    void theUsualPeople() {
        approvers = new Approvers(accounts, identities);
    }

    @AfterEach
    void whoeverCameLeaves() {
        approvers.restore();
    }

    /** Nobody is left who could agree: it is withdrawn all the same, by whoever may change the order. */
    @Test
    void itIsWithdrawnThoughNobodyCanDecide() {
        String order = delivered(goods("100.00", 10), 4);
        approvers.leave("morgan", "sales-manager");
        approvers.leave("grace", "general-manager");
        ReturnView asked = ask(order, "R-1", ReturnReason.NOT_WANTED, "3");
        assertThat(asked.state()).isEqualTo(ReturnState.REQUESTED);
        comesToRest(asked.number());
        work.withdraw(asked.number(), "keeps them", "sally");
        ReturnView withdrawn = queries.get(asked.number());
        assertThat(withdrawn.state()).isEqualTo(ReturnState.WITHDRAWN);
        assertThat(withdrawn.endedBecause()).isEqualTo("keeps them");
        hasEnded(asked.number());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(asked.number())
                        .count())
                .as("nobody is looked for any more")
                .isZero();
        assertThat(queries.returnable(order)).containsEntry(1, Quantity.parse("4 pc"));
        refuses("return.cannot", () -> work.withdraw(asked.number(), "keeps them", "sally"));
        approvers.restore();
        assertThat(ask(order, "R-2", ReturnReason.NOT_WANTED, "3").state()).isEqualTo(ReturnState.REQUESTED);
        booksAgree(order, asked.number());
    }

    /** What goes on by itself has come to where it waits; whoever acts in between is told to try again. */
    private void comesToRest(String number) {
        await().until(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .allMatch(one -> management
                                .createJobQuery()
                                .processInstanceId(one.getId())
                                .messages()
                                .withRetriesLeft()
                                .count()
                        == 0));
    }

    /** What was asked, and given back to whoever asked, is withdrawn, too. */
    @Test
    void itIsWithdrawnAfterItWasSentBack() {
        String order = delivered(goods("100.00", 10), 4);
        ReturnView asked = ask(order, "R-1", ReturnReason.NOT_WANTED, "3");
        act(ApprovalVerb.SEND_BACK, asked.number(), "morgan");
        work.withdraw(asked.number(), "keeps them", "sally");
        assertThat(queries.get(asked.number()).state()).isEqualTo(ReturnState.WITHDRAWN);
        hasEnded(asked.number());
        booksAgree(order, asked.number());
    }

    /** As many lines as an order has come back at once, and what becomes of each is said. */
    @Test
    void manyLinesComeBackAtOnce() {
        List<String> skus =
                IntStream.range(0, LINES).mapToObj(i -> "L" + UUID.randomUUID()).toList();
        catalog.registerAll(skus.stream()
                .map(sku -> new RegisterProduct(sku, "screw", "m", new BigDecimal("0.10"), "CNY", "CN13", true))
                .toList());
        stock.open(
                skus.stream()
                        .map(sku -> new OpeningStock(sku, BigDecimal.TEN, BigDecimal.ZERO))
                        .toList(),
                "wendy");
        String order =
                place(goodCustomer(), skus.stream().map(sku -> line(sku, 3)).toArray(PlaceOrder.AskedLine[]::new));
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, SHIPPED);
        proveNow(order);
        await().until(() -> state(order, InvoiceKind.FINAL) == InvoiceState.POSTED);
        ReturnView asked = returns.ask(
                new AskReturn(
                        order,
                        "R-1",
                        ReturnReason.DEFECTIVE,
                        "all of them",
                        IntStream.rangeClosed(1, LINES)
                                .mapToObj(no -> new AskedLine(no, saidNumber("2.125")))
                                .toList()),
                "sally");
        work.receive(asked.number(), List.of(), "wendy");
        work.inspect(
                asked.number(),
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(no -> new InspectedPiece(
                                no, PieceOutcome.QUARANTINE, saidNumber("2.125"), saidNumber("2.125")))
                        .toList(),
                "wendy");
        ReturnView done = closed(asked);
        assertThat(done.lines()).hasSize(LINES).allSatisfy(line -> assertThat(line.credited())
                .isEqualTo(Quantity.parse("2.125 m")));
        booksAgree(order, asked.number());
    }

    /** Worth, credit and what the table is asked are of the order's currency; the table's bounds are of the company's. */
    @ParameterizedTest
    @CsvSource({"USD, 7.10, 19.99, 39.98, US", "EUR, 7.80, 0.01, 0.02, DE"})
    void creditIsOfTheDocumentsCurrency(String currency, String rate, String price, String worth, String country) {
        currencies.bring(new EnterExchangeRate(currency, calendar.today(), new BigDecimal(rate), true), "fiona");
        String customer = "X" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(new RegisterCustomer(
                customer, "客户 " + customer, Tier.KEY, currency, 30, null, "13800138000", null, null, null, country));
        credit.grant(new GrantCredit(customer, "B", currency, saidNumber("1000000")), "chris");
        String sku = "G" + UUID.randomUUID().toString().substring(0, 8);
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "pump", "pc", new BigDecimal(price), currency, "CN13", true)));
        stock.open(List.of(new OpeningStock(sku, BigDecimal.TEN, BigDecimal.ZERO)), "wendy");
        String order = place(customer, line(sku, 5));
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, SHIPPED);
        proveNow(order);
        await().until(() -> state(order, InvoiceKind.FINAL) == InvoiceState.POSTED);
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "2");
        assertThat(asked.worth().toString()).isEqualTo(worth + " " + currency);
        assertThat(asked.state()).isEqualTo(ReturnState.AUTHORISED);
        receive(asked, "2", "wendy");
        work.inspect(asked.number(), List.of(piece(PieceOutcome.RESTOCK, "2", "2")), "wendy");
        ReturnView done = closed(asked);
        assertThat(done.credits()).hasSize(1);
        assertThat(credited(order)).isEqualByComparingTo(worth);
        booksAgree(order, asked.number());
    }
}
