package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.InvoiceDetail.AllocatedAmount;
import io.orderwright.finance.invoices.InvoiceKind;
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
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.finance.invoices.opening.OpeningInvoice.OpeningRow;
import io.orderwright.finance.invoices.records.ReceiptDetail;
import io.orderwright.finance.invoices.statements.AccountBalance;
import io.orderwright.finance.invoices.statements.AccountStatement;
import io.orderwright.finance.invoices.statements.AccountStatements;
import io.orderwright.finance.invoices.statements.AccountStatements.StatementPeriod;
import io.orderwright.finance.invoices.statements.EntryKind;
import io.orderwright.finance.invoices.statements.StatementLine;
import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffView;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

/** A statement of account adds up: whatever happened, its lines lead from what was owed to what is open less what waits. */
@Tag("money")
class StatementAddsUpTest extends BooksOfMoney {

    @Autowired
    AccountStatements statements;

    @Autowired
    OpenBusiness opening;

    @Autowired
    CreditNotes creditNotes;

    @Autowired
    Corrections corrections;

    @Autowired
    Movements movements;

    @Autowired
    WriteOffs writeOffs;

    @Autowired
    CompanyCalendar calendar;

    /** What any customer's history is made of, in an order that nobody chose; the statement is added up once more from scratch. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addsUpAfterAnyHistory(long seed) {
        Random random = new Random(seed);
        String customer = goodCustomer();
        credited(customer, invoiced(customer, goods("700.00", 9), 2));
        // As if both were of another day: what the credit note pays today is open and unused on the days between.
        sql("update invoice set issued_on = issued_on - 25 where customer_code = ?", customer);
        for (int step = 0; step < 45; step++) {
            happens(customer, random);
            if (step % 9 == 8) {
                agrees(customer, today().minusDays(400), today());
                agrees(customer, today().minusDays(45), today().minusDays(20));
                agrees(customer, today(), today());
                agrees(customer, today().minusDays(2), today().minusDays(1));
            }
        }
        assertThat(kinds(customer))
                .contains(
                        EntryKind.OPENING,
                        EntryKind.FINAL,
                        EntryKind.CREDIT,
                        EntryKind.RECEIPT,
                        EntryKind.REFUND,
                        EntryKind.BOUNCE,
                        EntryKind.WRITE_OFF);
        books();
    }

    private List<EntryKind> kinds(String customer) {
        return all(customer, new StatementPeriod(today().minusDays(400), today())).stream()
                .map(StatementLine::kind)
                .distinct()
                .toList();
    }

    private void happens(String customer, Random random) {
        try {
            switch (random.nextInt(9)) {
                case 0, 1 -> opens(customer, random);
                case 2, 3 -> receives(customer, random);
                case 4 -> undoes(customer, random);
                case 5 -> goesOut(customer, MovementKind.REFUND, random);
                case 6 -> writesOff(customer, random);
                case 7 -> owesAgain(customer, random);
                default -> goesOut(customer, MovementKind.BOUNCE, random);
            }
        } catch (Refusal refused) {
            assertThat(refused.kind()).as(refused.getMessage()).isEqualTo(Refusal.RefusalKind.CONFLICT);
        } catch (ConcurrencyFailureException slower) {
            // The paper's own process was at work: our doors would ask once more; the history goes on without this
            // step.
        }
    }

    private void opens(String customer, Random random) {
        Money gross = amount(random);
        LocalDate issued = today().minusDays(random.nextInt(120));
        LocalDate due = issued.plusDays(random.nextInt(90));
        Money half = Money.rounded(gross.amount().divide(BigDecimal.valueOf(2)), gross.code());
        boolean rows = random.nextBoolean();
        boolean carried = random.nextBoolean();
        opening.invoice(
                new OpeningInvoice(
                        "O-" + UUID.randomUUID(),
                        customer,
                        issued,
                        due,
                        gross,
                        Money.zero(gross.code()),
                        carried ? half : gross,
                        !rows
                                ? List.of()
                                : carried
                                        ? List.of(
                                                new OpeningRow(
                                                        due.minusDays(9), gross.minus(half), Money.zero(gross.code())),
                                                new OpeningRow(due, half, half))
                                        : List.of(
                                                new OpeningRow(due, gross.minus(half), gross.minus(half)),
                                                new OpeningRow(due.plusDays(30), half, half))),
                "fiona");
    }

    private void receives(String customer, Random random) {
        Money money = amount(random);
        String reference = "M-" + UUID.randomUUID();
        payments.receive(
                new ReceivePayment(reference, customer, null, money.code(), new SaidNumber(money.amount())),
                "bank",
                "fiona");
        sql(
                "update receipt set received_at = received_at - ? * interval '1 day' where external_id = ?",
                random.nextInt(60),
                reference);
    }

    private void undoes(String customer, Random random) {
        List<InvoiceView> paid = documents(customer).stream()
                .filter(one -> one.kind() != InvoiceKind.CREDIT)
                .toList();
        InvoiceView one = paid.get(random.nextInt(paid.size()));
        List<AllocatedAmount> rows = billing.detail(one.number()).allocations();
        rows.stream()
                .filter(row -> row.receipt() != null && row.reverses() == null)
                .filter(row -> rows.stream()
                        .noneMatch(other -> Integer.valueOf(row.entryNo()).equals(other.reverses())))
                .findFirst()
                .ifPresent(row -> creditNotes.reverse(one.number(), row.entryNo(), "wrong", "fiona"));
    }

    private void goesOut(String customer, MovementKind kind, Random random) {
        List<ReceiptDetail> money = money(customer).stream()
                .filter(one -> kind == MovementKind.BOUNCE || waiting(one).isPositive())
                .toList();
        if (!money.isEmpty()) {
            ReceiptDetail one = money.get(random.nextInt(money.size()));
            Money all = kind == MovementKind.BOUNCE || random.nextBoolean() ? null : waiting(one);
            movements.ask(new MoveReceipt(one.id(), kind, "B-" + UUID.randomUUID(), all, "goes out"), "fiona");
        }
    }

    /** So little that nobody is asked, of what is open now. */
    private void writesOff(String customer, Random random) {
        List<InvoiceView> open = documents(customer).stream()
                .filter(one -> one.kind() != InvoiceKind.CREDIT && one.open().isPositive())
                .toList();
        if (!open.isEmpty()) {
            InvoiceView one = open.get(random.nextInt(open.size()));
            Money rest = one.open().smaller(Money.of(BigDecimal.valueOf(random.nextInt(400) + 1L, 2), one.currency()));
            writeOffs.ask(
                    new AskWriteOff(one.number(), "W-" + UUID.randomUUID(), WriteOffCause.SMALL_REST, rest, "rest"),
                    "fiona");
        }
    }

    private void owesAgain(String customer, Random random) {
        List<WriteOffView> all = documents(customer).stream()
                .flatMap(one -> writeOffs.ofInvoice(one.number()).stream())
                .filter(one -> one.takesBack() == null)
                .toList();
        if (!all.isEmpty()) {
            writeOffs.takeBack(all.get(random.nextInt(all.size())).number(), "owed again", "fiona");
        }
    }

    private static Money waiting(ReceiptDetail one) {
        return one.receipt()
                .amount()
                .minus(one.receipt().allocated())
                .minus(one.receipt().returned());
    }

    private static Money amount(Random random) {
        return Money.of(BigDecimal.valueOf(random.nextInt(150_000) + 100L, 2), "CNY");
    }

    private void credited(String customer, String order) {
        String document = of(order).number();
        String asked = corrections
                .ask(
                        new CorrectInvoice(
                                document,
                                "C-" + document,
                                CorrectionReason.ALLOWANCE,
                                new CreditedLines(List.of(new CreditedLine(1, null, new BigDecimal("300.00")))),
                                "dented"),
                        "fiona")
                .number();
        await().until(() -> corrections.get(asked).state() == CorrectionState.POSTED);
        assertThat(documents(customer)).anyMatch(one -> one.kind() == InvoiceKind.CREDIT);
    }

    /** All lines of these days, seven at a time. */
    private List<StatementLine> all(String customer, StatementPeriod days) {
        List<StatementLine> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            AccountStatement page = statements.page(customer, days, after, 7);
            assertThat(page.lines().size()).isLessThanOrEqualTo(7);
            all.addAll(page.lines());
            after = page.next();
        }
        return all;
    }

    private void agrees(String customer, LocalDate from, LocalDate to) {
        StatementPeriod days = new StatementPeriod(from, to);
        AccountStatement statement = statements.page(customer, days, "", 500);
        List<StatementLine> lines = all(customer, days);
        assertThat(lines).isEqualTo(statement.lines());
        for (AccountBalance balance : statement.balances()) {
            String currency = balance.currency();
            assertThat(balance.opening()).as("before " + from).isEqualTo(owed(customer, currency, from.minusDays(1)));
            assertThat(balance.closing()).as("on " + to).isEqualTo(owed(customer, currency, to));
            Money running = balance.opening();
            List<StatementLine> mine = lines.stream()
                    .filter(line -> line.amount().code().equals(currency))
                    .toList();
            for (StatementLine line : mine) {
                running = running.plus(line.amount());
                assertThat(line.balance()).as(line.toString()).isEqualTo(running);
                assertThat(line.day()).isBetween(from, to);
            }
            assertThat(running).isEqualTo(balance.closing());
            assertThat(mine).hasSize(balance.lines());
            assertThat(balance.opening().plus(balance.charged()).minus(balance.credited()))
                    .isEqualTo(balance.closing());
            assertThat(balance.open().total().minus(balance.unusedCredit()).minus(balance.waiting()))
                    .as("what it consists of, " + to)
                    .isEqualTo(balance.closing());
            Money listed = statement.open().stream()
                    .filter(row -> row.open().code().equals(currency))
                    .map(row -> row.open())
                    .reduce(Money.zero(currency), Money::plus);
            assertThat(listed).isEqualTo(balance.open().total());
            if (to.equals(today())) {
                now(customer, balance);
            }
        }
    }

    /** What is open today, by each document's rows. */
    private void now(String customer, AccountBalance balance) {
        String currency = balance.currency();
        assertThat(balance.unusedCredit()).isEqualTo(open(customer, currency, one -> one.kind() == InvoiceKind.CREDIT));
        assertThat(balance.open().notDue()).isEqualTo(due(customer, currency, -1000, 0));
        assertThat(balance.open().upTo30()).isEqualTo(due(customer, currency, 1, 30));
        assertThat(balance.open().upTo60()).isEqualTo(due(customer, currency, 31, 60));
        assertThat(balance.open().upTo90()).isEqualTo(due(customer, currency, 61, 90));
        assertThat(balance.open().over90()).isEqualTo(due(customer, currency, 91, 1000));
    }

    private Money due(String customer, String currency, int least, int most) {
        return documents(customer).stream()
                .filter(one ->
                        one.kind() != InvoiceKind.CREDIT && one.currency().equals(currency))
                .flatMap(one -> one.schedule().stream())
                .filter(row -> {
                    long late = today().toEpochDay() - row.dueOn().toEpochDay();
                    return late >= least && late <= most;
                })
                .map(row -> row.gross().minus(row.paid()))
                .reduce(Money.zero(currency), Money::plus);
    }

    private Money open(String customer, String currency, Predicate<InvoiceView> which) {
        return documents(customer).stream()
                .filter(one -> one.currency().equals(currency) && which.test(one))
                .map(InvoiceView::open)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** What was owed at the end of a day, from documents, money and movements as other lists tell them. */
    private Money owed(String customer, String currency, LocalDate day) {
        Money sum = Money.zero(currency);
        for (InvoiceView one : documents(customer)) {
            if (one.currency().equals(currency) && !one.issuedOn().isAfter(day)) {
                BigDecimal carried = jdbc.queryForObject(
                        "select carried from invoice where number = ?", BigDecimal.class, one.number());
                BigDecimal asked = one.gross().amount().subtract(carried);
                sum = sum.plus(Money.of(one.kind() == InvoiceKind.CREDIT ? asked.negate() : asked, currency));
            }
        }
        for (InvoiceView one : documents(customer)) {
            sum = writeOffs.ofInvoice(one.number()).stream()
                    .filter(out -> out.booked() && out.currency().equals(currency))
                    .filter(out -> !calendar.dateOf(out.bookedAt()).isAfter(day))
                    .map(out -> out.takesBack() == null ? out.amount().negated() : out.amount())
                    .reduce(sum, Money::plus);
        }
        for (ReceiptDetail one : money(customer)) {
            if (one.receipt().amount().code().equals(currency)) {
                if (!calendar.dateOf(one.receipt().receivedAt()).isAfter(day)) {
                    sum = sum.minus(one.receipt().amount());
                }
                sum = one.movements().stream()
                        .filter(out -> out.state() == MovementState.BOOKED || out.state() == MovementState.POSTED)
                        .filter(out -> !calendar.dateOf(out.bookedAt()).isAfter(day))
                        .map(out -> out.amount())
                        .reduce(sum, Money::plus);
            }
        }
        return sum;
    }

    private List<InvoiceView> documents(String customer) {
        return records.invoices(customer, false, 0, 500).items();
    }

    private List<ReceiptDetail> money(String customer) {
        return records.receipts(customer, "", "", 0, 500).items();
    }

    private LocalDate today() {
        return calendar.today();
    }
}
