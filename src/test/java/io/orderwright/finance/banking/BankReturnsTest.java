package io.orderwright.finance.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.finance.banking.LineUse.LineUseKind;
import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.SetBankAccount;
import io.orderwright.finance.banking.proposals.ApplyLine;
import io.orderwright.finance.banking.proposals.LineProposal;
import io.orderwright.finance.banking.proposals.LineProposal.MatchReason;
import io.orderwright.finance.banking.proposals.LineProposals;
import io.orderwright.finance.banking.proposals.LineUses;
import io.orderwright.finance.banking.proposals.StatementIntake;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.MovementState;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.security.Browser;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a bank takes back is owed again, once, with its reason, whichever door told it first. */
@Tag("money")
@RunningApplication
class BankReturnsTest {

    @LocalServerPort
    private int port;

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
    private Movements movements;

    @Autowired
    private ApprovalTasks questions;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private OpenBusiness opening;

    @Autowired
    private JdbcTemplate jdbc;

    @TempDir
    private Path folder;

    private final String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String customer = "R" + id;
    private final String payer = "DE" + id + "0001";
    private int taken;

    @BeforeEach
    void aCustomerAndAnAccount() {
        customers.registerAll(List.of(new RegisterCustomer(
                customer, "Debtor " + id, Tier.STANDARD, "CNY", 30, null, null, null, null, null, "CN")));
        accounts.set(
                new SetBankAccount(
                        "R" + id,
                        "Main",
                        "Bank",
                        "6222021044",
                        null,
                        "CNY",
                        BankFileFormat.MT940,
                        null,
                        Map.of(),
                        false,
                        false,
                        false,
                        0,
                        true),
                "fiona");
    }

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

    private String open(String invoice) {
        return jdbc.queryForObject("select (gross - paid)::text from invoice where number = ?", String.class, invoice);
    }

    /** A statement of one line. */
    private StatementView takeIn(String opening, String closing, String entry, String details) {
        taken++;
        String file = ":20:X\n:25:6222021044\n:28C:" + taken + "/1\n:60F:C260301CNY" + opening + "\n:61:2603" + "0"
                + (taken + 1) + entry + "\n:86:" + details + "\n:62F:C260301CNY" + closing + "\n-\n";
        try {
            Path path = folder.resolve(UUID.randomUUID() + ".sta");
            Files.writeString(path, file);
            return intake.takeIn("R" + id, path, "march.sta", "fiona")
                    .statements()
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BankLineView came(String amount, String reference, String invoice) {
        StatementView statement = takeIn(
                "0,",
                amount,
                "C" + amount + "NDDTNONREF",
                "/EREF/" + reference + "/NAME/Debtor " + id + "/IBAN/" + payer + "/REMI/" + invoice);
        BankLineView line = lines.page(statement.id(), LineState.OPEN, 0, 1).get(0);
        uses.apply(line.id(), new ApplyLine(customer, List.of(invoice), null, null, null, null), "fiona");
        return lines.get(line.id());
    }

    private BankLineView cameBack(String amount, String reference) {
        StatementView statement = takeIn(
                amount,
                "0,",
                "RC" + amount + "NRTINONREF",
                "/EREF/" + reference + "/RTRN/MD06/NAME/Debtor " + id + "/IBAN/" + payer + "/REMI/not honoured");
        return lines.page(statement.id(), LineState.OPEN, 0, 1).get(0);
    }

    private LineProposal proposed(BankLineView line) {
        return proposals.page(line.statement(), 0, 1).get(0).proposal();
    }

    @Test
    void aDebitThatComesBackIsOwedAgainWithTheBanksReason() {
        String invoice = owes("412.07");
        BankLineView paid = came("412,07", "E-" + id, invoice);
        assertThat(open(invoice)).isEqualTo("0.00");
        BankLineView back = cameBack("412,07", "E-" + id);
        assertThat(back.amount()).hasToString("-412.07 CNY");
        assertThat(back.reversal()).isTrue();
        assertThat(back.returnReason()).isEqualTo("MD06");
        LineProposal proposal = proposed(back);
        assertThat(proposal.reason()).isEqualTo(MatchReason.TAKEN_BACK);
        assertThat(proposal.sure()).isTrue();
        assertThat(proposal.takenBack()).hasToString(paid.use().usedAs());
        Browser fiona = new Browser(port).as("fiona");
        assertThat(fiona.get("/bank/statements/" + back.statement()).body())
                .contains("The payer asked for it back", "owed again", "name=\"takenBack\"");
        assertThat(fiona.form(
                                "/bank/lines/" + back.id(),
                                "what=apply&documents=&takenBack=" + proposal.takenBack() + "&_csrf=" + fiona.csrf())
                        .statusCode())
                .isEqualTo(302);
        assertThat(open(invoice)).isEqualTo("412.07");
        LineUse use = lines.get(back.id()).use();
        assertThat(use.kind()).isEqualTo(LineUseKind.MOVEMENT);
        MovementView movement = movements.get(use.usedAs());
        assertThat(movement.kind()).isEqualTo(MovementKind.BOUNCE);
        assertThat(movement.reference()).isEqualTo(back.key());
        assertThat(movement.reason()).contains("MD06", "not honoured", "银行退回");
        assertThatThrownBy(() -> uses.apply(back.id(), ApplyLine.of(proposal), "fiona"))
                .hasMessageStartingWith("bankline.cannot");
        assertThatThrownBy(() -> uses.lookAgain(back.id(), "fiona")).hasMessageStartingWith("bankline.cannot");
        BankLineView twice = cameBack("412,07", "E-" + id + "2");
        assertThat(proposed(twice)).as("nothing of it is left").isNull();
        assertThatThrownBy(() -> uses.apply(twice.id(), ApplyLine.of(proposal), "fiona"))
                .hasMessageStartingWith("bankline.not-taken-back");
        assertThat(open(invoice)).isEqualTo("412.07");
    }

    /** Above the table's amount somebody else agrees; where he does not, the line may be looked at again. */
    @Test
    void whatIsLargeWaitsForAnotherAndMayBeLookedAtAgain() {
        String invoice = owes("250000.00");
        came("250000,00", "L-" + id, invoice);
        BankLineView back = cameBack("250000,00", "L-" + id);
        uses.apply(back.id(), ApplyLine.of(proposed(back)), "sally");
        String number = lines.get(back.id()).use().usedAs();
        assertThat(movements.get(number).state()).isEqualTo(MovementState.ASKED);
        assertThat(open(invoice)).as("paid until somebody agrees").isEqualTo("0.00");
        assertThat(uses.standingForNothing(List.of(lines.get(back.id())))).isEmpty();
        questions.act(new ActOnApproval(number, null, ApprovalVerb.REJECT, "", "not ours", "fiona"));
        assertThat(movements.get(number).state()).isEqualTo(MovementState.DECLINED);
        Browser fiona = new Browser(port).as("fiona");
        assertThat(fiona.get("/bank/statements/" + back.statement() + "?state=APPLIED")
                        .body())
                .contains("Nobody agreed to that movement", "/bank/lines/" + back.id() + "/put-back");
        uses.lookAgain(back.id(), "fiona");
        assertThat(lines.get(back.id()).state()).isEqualTo(LineState.OPEN);
        assertThat(proposed(back).reason()).isEqualTo(MatchReason.TAKEN_BACK);
        uses.apply(back.id(), ApplyLine.of(proposed(back)), "sally");
        String anew = lines.get(back.id()).use().usedAs();
        assertThat(anew).as("asked anew").isNotEqualTo(number);
        assertThat(movements.get(anew).state()).isEqualTo(MovementState.ASKED);
        assertThat(uses.standingForNothing(List.of(lines.get(back.id())))).isEmpty();
        questions.act(new ActOnApproval(anew, null, ApprovalVerb.APPROVE, "", "", "fiona"));
        await().until(() -> open(invoice).equals("250000.00"));
        assertThat(movements.get(number).state()).isEqualTo(MovementState.DECLINED);
    }

    /** A person told it before the bank's statement did: it is one bounce. */
    @Test
    void whatAPersonToldBeforeIsTheSame() {
        String invoice = owes("77.30");
        BankLineView paid = came("77,30", "P-" + id, invoice);
        MovementView told = movements.ask(
                new MoveReceipt(
                        Long.parseLong(paid.use().usedAs()), MovementKind.BOUNCE, "P-" + id, null, "not covered"),
                "fiona");
        await().until(() -> movements.get(told.number()).state() != MovementState.ASKED);
        BankLineView back = cameBack("77,30", "P-" + id);
        LineProposal proposal = proposed(back);
        assertThat(proposal.reason()).isEqualTo(MatchReason.PAID_BACK);
        assertThat(proposal.movement()).isEqualTo(told.number());
        assertThat(proposal.sure()).isTrue();
        uses.apply(back.id(), ApplyLine.of(proposal), "fiona");
        assertThat(open(invoice)).isEqualTo("77.30");
    }
}
