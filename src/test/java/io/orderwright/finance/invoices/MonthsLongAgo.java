package io.orderwright.finance.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.finance.invoices.opening.CarriedDocuments;
import io.orderwright.finance.invoices.opening.OpeningBooks;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.finance.invoices.opening.OpeningReceipt;
import io.orderwright.finance.invoices.ports.AccountHolders;
import io.orderwright.finance.invoices.ports.BilledGoods;
import io.orderwright.finance.invoices.ports.PayableOrders;
import io.orderwright.finance.invoices.ports.PayableOrders.Payable;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.finance.periods.AccountingPeriods;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.documents.Documents;
import io.orderwright.platform.ground.Invariants;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.catalog.ports.PricedCustomers;
import io.orderwright.sales.taxprofiles.TaxProfiles;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closed months, with documents and money of long ago, where no other test has any: each test closes the month that is next.
 * The clock of whoever writes later is slow, as that of another node may be.
 */
abstract class MonthsLongAgo {

    private static final Fraction RATE = new Fraction(new BigDecimal("0.13"));
    private static final YearMonth BEFORE_ALL = YearMonth.of(1993, 9);
    static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);

    /** It shows what the test says. */
    @TestConfiguration
    static class SlowClock {

        @Bean
        @Primary
        Clock slowClock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneId.systemDefault();
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return NOW.get();
                }
            };
        }
    }

    @Autowired
    AccountingPeriods periods;

    @Autowired
    Billing billing;

    @Autowired
    IncomingPayments payments;

    @Autowired
    CreditNotes creditNotes;

    @Autowired
    Movements movements;

    @Autowired
    WriteOffs writeOffs;

    @Autowired
    OpeningBooks opening;

    @Autowired
    CarriedDocuments carried;

    @Autowired
    CompanyCalendar calendar;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    List<Invariants> invariants;

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

    String customer;
    String order;

    /** It is closed when the test begins, and so is all before it. */
    YearMonth closed;

    @BeforeEach
    void aMonthIsClosed() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        customer = "M" + run;
        order = "SO-" + run;
        given(orders.knowsCustomer(customer)).willReturn(true);
        given(orders.find(anyString()))
                .willAnswer(asked -> asked.<String>getArgument(0).contains(run)
                        ? Optional.of(new Payable(customer, "CNY", false))
                        : Optional.empty());
        for (String table : List.of(Movements.TABLE, WriteOffs.TABLE)) {
            given(tables.decide(eq(table), any()))
                    .willReturn(new Decision(table, "#0", "A-1", Map.of("approver", ""), Map.of()));
        }
        itIs(BEFORE_ALL.plusMonths(1).atDay(15));
        closed = YearMonth.parse(close());
    }

    @AfterEach
    void theBooksAreInOrder() {
        assertThat(broken("periods-kept")).isEmpty();
        assertThat(broken("periods-in-order")).isEmpty();
    }

    /** Closes the next month on the day after it. */
    String close() {
        YearMonth next = YearMonth.parse(periods.next());
        itIs(next.plusMonths(1).atDay(1));
        return periods.close(next.toString(), true, "fiona").month();
    }

    void itIs(LocalDate day) {
        NOW.set(day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant());
    }

    List<Map<String, Object>> broken(String check) {
        return invariants.stream()
                .flatMap(one -> one.invariants().stream())
                .filter(one -> one.id().equals(check))
                .flatMap(one -> jdbc.queryForList(one.query()).stream())
                .toList();
    }

    List<Instant> moments(String what) {
        return jdbc.query("select " + what, (row, number) -> row.getTimestamp(1).toInstant());
    }

    long id(String reference) {
        Long found = jdbc.queryForObject("select id from receipt where external_id = ?", Long.class, reference);
        return found == null ? 0 : found;
    }

    ReceivePayment payment(String reference, String amount) {
        return new ReceivePayment(reference + customer, customer, null, "CNY", new SaidNumber(new BigDecimal(amount)));
    }

    OpeningInvoice invoice(LocalDate day) {
        return invoice("OLD-" + customer, day);
    }

    OpeningInvoice invoice(String number, LocalDate day) {
        return new OpeningInvoice(
                number, customer, day, day.plusDays(30), money("100.00"), money("13.00"), money("113.00"));
    }

    OpeningReceipt receipt(LocalDate day) {
        return new OpeningReceipt("ADV-" + customer, customer, day, money("20.00"), null);
    }

    BillableOrder shipped(String shipped) {
        Taxation all = Taxation.included(money("113.00"), RATE);
        return new BillableOrder(
                order,
                customer,
                "CNY",
                all,
                30,
                List.of(new BillableLine(1, RATE, Quantity.parse("10 pc"), Quantity.parse(shipped + " pc"), all)));
    }

    static Money money(String digits) {
        return Money.parse(digits + " CNY");
    }
}
