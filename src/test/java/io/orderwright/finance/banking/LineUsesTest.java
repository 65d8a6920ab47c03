package io.orderwright.finance.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.banking.LineUse.LineUseKind;
import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.SetBankAccount;
import io.orderwright.finance.banking.proposals.ApplyLine;
import io.orderwright.finance.banking.proposals.LineProposal.MatchReason;
import io.orderwright.finance.banking.proposals.LineProposals;
import io.orderwright.finance.banking.proposals.LineUses;
import io.orderwright.finance.banking.proposals.StatementIntake;
import io.orderwright.finance.banking.proposals.SureLines;
import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.finance.invoices.records.BillingRecords;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The money of a line is booked once, whoever reported it, and pays what it was sent for. */
@Tag("intake")
@RunningApplication
class LineUsesTest {

    @Autowired
    private BankAccounts accounts;

    @Autowired
    private StatementIntake intake;

    @Autowired
    private BankLines lines;

    @Autowired
    private LineProposals proposals;

    @Autowired
    private LineUses uses;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private SureLines sure;

    @Autowired
    private OpenBusiness opening;

    @Autowired
    private WriteOffs writeOffs;

    @Autowired
    private BillingRecords records;

    @Autowired
    private IncomingPayments payments;

    @Autowired
    private JdbcTemplate jdbc;

    @TempDir
    private Path folder;

    private String id;
    private String customer;
    private String payer;

    @BeforeEach
    void aCustomerWhoOwesTwice() {
        id = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        payer = "DE" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L);
        customer = "L" + id;
        customers.registerAll(List.of(
                new RegisterCustomer(customer, "Payer", Tier.STANDARD, "CNY", 30, null, null, null, null, null, "CN")));
    }

    private void account(boolean appliesSure) {
        accounts.set(
                new SetBankAccount(
                        "B" + id,
                        "Main",
                        "Bank",
                        "6222021001",
                        null,
                        "CNY",
                        BankFileFormat.MT940,
                        null,
                        Map.of(),
                        false,
                        false,
                        appliesSure,
                        5,
                        true),
                "fiona");
    }

    /** @return our number of an invoice over this amount */
    private String owes(String amount) {
        Money all = Money.of(new BigDecimal(amount), "CNY");
        String known = "F" + UUID.randomUUID().toString().substring(0, 12);
        opening.invoice(
                new OpeningInvoice(
                        known,
                        customer,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 1),
                        all,
                        Money.zero("CNY"),
                        all),
                "fiona");
        return jdbc.queryForObject("select number from invoice where finance_document = ?", String.class, known);
    }

    private StatementView takeIn(String closing, String... entries) {
        String file = ":20:X\n:25:6222021001\n:28C:1/1\n:60F:C260301CNY0,\n" + String.join("\n", entries) + "\n:62F:"
                + closing + "\n-\n";
        try {
            Path path = folder.resolve(UUID.randomUUID() + ".sta");
            Files.writeString(path, file);
            return intake.takeIn("B" + id, path, "march.sta", "fiona")
                    .statements()
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String open(String invoice) {
        return jdbc.queryForObject("select (gross - paid)::text from invoice where number = ?", String.class, invoice);
    }

    private String in(String amount, String reference, String text) {
        return ":61:260302C" + amount + "NTRF" + reference + "\n:86:/NAME/Somebody/IBAN/" + payer + "/REMI/" + text;
    }

    @Test
    void aNamedDocumentIsPaidAndNoOtherAndThePayerIsKnownFromThenOn() {
        account(false);
        String older = owes("731.11");
        String named = owes("412.07");
        StatementView first = takeIn("C260302CNY412,07", in("412,07", "NONREF", named));
        var proposed = proposals.page(first.id(), 0, 10).get(0);
        assertThat(proposed.proposal()).isNotNull();
        assertThat(proposed.proposal().reason()).isEqualTo(MatchReason.NAMED);
        uses.apply(proposed.line().id(), ApplyLine.of(proposed.proposal()), "fiona");
        assertThat(open(named)).isEqualTo("0.00");
        assertThat(open(older)).isEqualTo("731.11");
        BankLineView line = lines.get(proposed.line().id());
        assertThat(line.state()).isEqualTo(LineState.APPLIED);
        assertThat(records.receipt(Long.parseLong(line.use().usedAs()))
                        .receipt()
                        .reference())
                .isEqualTo(line.key());
        assertThatThrownBy(() -> uses.apply(line.id(), ApplyLine.of(proposed.proposal()), "fiona"))
                .hasMessageStartingWith("bankline.cannot");
        id = id + "2";
        account(false);
        StatementView next = takeIn("C260302CNY731,11", in("731,11", "NONREF", "thanks"));
        assertThat(proposals.page(next.id(), 0, 10).get(0).proposal().reason()).isEqualTo(MatchReason.KNOWN_ACCOUNT);
    }

    /** Money.md, rule 4: what the bank kept is asked to be written off with the line, of just the one document. */
    @Test
    void whatTheBankKeptIsWrittenOffWithTheLine() {
        account(false);
        String named = owes("412.07");
        String other = owes("55.00");
        StatementView taken = takeIn("C260302CNY410,00", in("410,00", "NONREF", named));
        long line = proposals.page(taken.id(), 0, 10).get(0).line().id();
        assertThatThrownBy(() -> uses.apply(
                        line,
                        new ApplyLine(
                                customer,
                                List.of(named, other),
                                null,
                                null,
                                null,
                                new SaidNumber(new BigDecimal("2.07"))),
                        "fiona"))
                .hasMessageStartingWith("bankline.charge-of-one");
        assertThatThrownBy(() -> uses.apply(
                        line,
                        new ApplyLine(
                                customer, List.of(named), null, null, null, new SaidNumber(new BigDecimal("2.06"))),
                        "fiona"))
                .hasMessageStartingWith("bankline.charge-moved");
        assertThat(open(named)).isEqualTo("412.07");
        uses.apply(
                line,
                new ApplyLine(customer, List.of(named), null, null, null, new SaidNumber(new BigDecimal("2.07"))),
                "fiona");
        assertThat(open(named)).isEqualTo("0.00");
        assertThat(open(other)).isEqualTo("55.00");
        assertThat(writeOffs.ofInvoice(named)).singleElement().satisfies(charge -> {
            assertThat(charge.cause()).isEqualTo(WriteOffCause.BANK_CHARGE);
            assertThat(charge.amount()).isEqualTo(Money.parse("2.07 CNY"));
            assertThat(charge.reference()).isEqualTo(lines.get(line).key());
        });
    }

    @Test
    void whatIsSureIsAppliedUnseenWhereTheAccountSaysSo() {
        account(true);
        String named = owes("95.13");
        String doubtful = owes("96.17");
        StatementView taken =
                takeIn("C260302CNY191,30", in("95,13", "NONREF", named), in("96,17", "NONREF", "no number of ours"));
        assertThat(taken.leftOpen()).isEqualTo(1);
        assertThat(open(named)).isEqualTo("0.00");
        assertThat(open(doubtful)).isEqualTo("96.17");
    }

    @Test
    void twoLinesForOneDocumentPayItOnce() {
        account(false);
        String named = owes("95.13");
        StatementView taken =
                takeIn("C260302CNY190,26", in("95,13", "NONREF", named), in("95,13", "NONREF", named + " again"));
        List<Long> both =
                sure.of(taken.id()).stream().map(one -> one.line().id()).toList();
        assertThat(both).hasSize(2);
        assertThat(sure.apply(taken.id(), both, "fiona")).isEqualTo(new SureLines.AppliedLines(1, 1));
        assertThat(open(named)).isEqualTo("0.00");
    }

    @Test
    void whatTheApiReportedIsRecognised() {
        account(false);
        String reference = "API-" + id;
        payments.receive(
                new ReceivePayment(reference, customer, null, "CNY", new SaidNumber(new BigDecimal("33.03"))),
                "api",
                "fiona");
        int before =
                jdbc.queryForObject("select count(*) from receipt where customer_code = ?", Integer.class, customer);
        StatementView taken = takeIn("C260302CNY33,03", in("33,03", reference, "whatever"));
        var proposed = proposals.page(taken.id(), 0, 10).get(0);
        assertThat(proposed.proposal().reason()).isEqualTo(MatchReason.BOOKED_BEFORE);
        uses.apply(proposed.line().id(), ApplyLine.of(proposed.proposal()), "fiona");
        assertThat(lines.get(proposed.line().id()).use().kind()).isEqualTo(LineUseKind.KNOWN_RECEIPT);
        assertThat(jdbc.queryForObject("select count(*) from receipt where customer_code = ?", Integer.class, customer))
                .isEqualTo(before);
    }

    @Test
    void whatFitsNothingWaitsOnTheCustomersAccount() {
        account(false);
        String owed = owes("61.61");
        StatementView taken = takeIn("C260302CNY61,61", in("61,61", "NONREF", ""));
        long line = lines.page(taken.id(), null, 0, 1).get(0).id();
        assertThatThrownBy(() -> uses.apply(line, new ApplyLine(null, List.of(), null, null, null, null), "fiona"))
                .hasMessageStartingWith("bankline.customer-missing");
        uses.apply(line, new ApplyLine(customer, List.of(), null, null, null, null), "fiona");
        assertThat(open(owed)).isEqualTo("61.61");
        assertThat(records.receipt(Long.parseLong(lines.get(line).use().usedAs()))
                        .receipt()
                        .allocated()
                        .isZero())
                .isTrue();
    }

    @Test
    void whatWentOutIsNoPaymentOfACustomer() {
        account(false);
        StatementView taken = takeIn("D260302CNY5,", ":61:260302D5,NTRFNONREF\n:86:fee");
        long line = lines.page(taken.id(), null, 0, 1).get(0).id();
        assertThatThrownBy(() -> uses.apply(line, new ApplyLine(customer, List.of(), null, null, null, null), "fiona"))
                .hasMessageStartingWith("bankline.went-out");
        assertThatThrownBy(() ->
                        uses.apply(line, new ApplyLine(null, List.of(), null, null, "RM-2026-00000001", null), "fiona"))
                .hasMessageStartingWith("bankline.other-amount");
        lines.setAside(line, "the bank's fee", "fiona");
        assertThat(lines.get(line).settledBy()).isEqualTo("fiona");
    }
}
