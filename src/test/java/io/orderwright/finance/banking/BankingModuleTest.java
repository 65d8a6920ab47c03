package io.orderwright.finance.banking;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.orderwright.ModuleTest;
import io.orderwright.finance.banking.BankingEvent.BankAccountChanged;
import io.orderwright.finance.banking.BankingEvent.BankLineApplied;
import io.orderwright.finance.banking.BankingEvent.BankLineExcluded;
import io.orderwright.finance.banking.BankingEvent.BankLineReopened;
import io.orderwright.finance.banking.BankingEvent.PayerAccountLearned;
import io.orderwright.finance.banking.BankingEvent.StatementTaken;
import io.orderwright.finance.banking.LineUse.LineUseKind;
import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.SetBankAccount;
import io.orderwright.finance.banking.ports.CustomerMoney;
import io.orderwright.finance.banking.ports.CustomerMoney.BookedReceipt;
import io.orderwright.finance.banking.ports.CustomerMoney.NewReceipt;
import io.orderwright.finance.banking.ports.CustomerMoney.OpenDocument;
import io.orderwright.finance.banking.ports.CustomerMoney.Repayment;
import io.orderwright.finance.banking.proposals.ApplyLine;
import io.orderwright.finance.banking.proposals.LineProposal.MatchReason;
import io.orderwright.finance.banking.proposals.LineProposals;
import io.orderwright.finance.banking.proposals.LineProposals.ProposedLine;
import io.orderwright.finance.banking.proposals.LineUses;
import io.orderwright.finance.banking.proposals.PayerAccounts;
import io.orderwright.finance.banking.proposals.StatementIntake;
import io.orderwright.finance.banking.proposals.SureLines;
import io.orderwright.platform.intake.file.WorkbookGuard;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Banking by itself: statements of an account, and what their lines do; what customers owe is faked. */
@ModuleTest(with = {"ground", "reference"})
class BankingModuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    @Autowired
    BankAccounts accounts;

    @Autowired
    StatementIntake intake;

    @Autowired
    BankStatements statements;

    @Autowired
    BankLines lines;

    @Autowired
    LineProposals proposals;

    @Autowired
    LineUses uses;

    @Autowired
    SureLines sure;

    @Autowired
    PayerAccounts payers;

    @MockitoBean
    CustomerMoney money;

    /** Looks at workbooks of every kind of file; the statements here are texts. */
    @MockitoBean
    WorkbookGuard guard;

    @TempDir
    Path folder;

    private String account;
    private String customer;
    private String payer;
    private long receipts;

    @BeforeEach
    void anAccount() {
        String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        account = "B" + run;
        customer = "M" + run;
        payer = "DE" + run;
        receipts = System.nanoTime();
        given(money.receive(any(), anyString())).willAnswer(asked -> ++receipts);
        accounts.set(said(false), "fiona");
    }

    @Test
    void aLineThatLeavesNoDoubtBooksItsMoneyOnceAndIsTold(AssertablePublishedEvents events) {
        owes("IN-2026-00000001", "10.00 EUR");
        StatementView statement = first("10,", "IN-2026-00000001");
        BankLineView line = only(statement).line();
        assertThat(only(statement).proposal().sure()).isTrue();
        assertThat(sure.applyUnseen(statement.id()).applied()).isEqualTo(1);
        assertThat(sure.applyUnseen(statement.id()).applied()).as("once more").isZero();
        refused(
                RefusalKind.CONFLICT,
                "bankline.cannot",
                () -> uses.apply(line.id(), pays(customer, "IN-2026-00000001"), "fiona"));
        verify(money, times(1)).receive(any(), anyString());
        verify(money)
                .receive(
                        new NewReceipt(
                                line.key(),
                                customer,
                                Money.parse("10.00 EUR"),
                                DAY,
                                null,
                                List.of("IN-2026-00000001"),
                                null),
                        "system");
        assertThat(statements.get(statement.id()).state()).isEqualTo(StatementState.SETTLED);
        assertThat(events)
                .contains(BankLineApplied.class)
                .matching(told -> told.line().equals(line.key()) && told.use() == LineUseKind.RECEIPT);
        assertThat(events)
                .contains(StatementTaken.class)
                .matching(
                        told -> told.subject().equals(account) && told.closing().equals(Money.parse("10.00 EUR")));
    }

    @Test
    void whereTheAccountWantsItSureLinesAreAppliedWithTheFileAndWhatIsRefusedStaysOpen() {
        accounts.set(said(true), "fiona");
        owes("IN-2026-00000002", "10.00 EUR");
        assertThat(first("10,", "IN-2026-00000002").leftOpen()).isZero();
        given(money.receive(any(), anyString()))
                .willThrow(Refusal.conflict("payment.document-not-open", "IN-2026-00000002", customer));
        StatementView next = taken("2", "C260102EUR10,", "20,", "10,", "IN-2026-00000002", "");
        assertThat(next.leftOpen()).isEqualTo(1);
        assertThat(only(next).line().state()).isEqualTo(LineState.OPEN);
    }

    /** What a person said once the machine proposes the next time; what was said by mistake is forgotten. */
    @Test
    void whoseAccountItIsIsLearnedFromPersons(AssertablePublishedEvents events) {
        StatementView first = taken("1", "C260101EUR0,", "10,", "10,", "thanks", payer);
        assertThat(only(first).proposal()).as("nobody knows").isNull();
        uses.apply(only(first).line().id(), pays(customer), "fiona");
        assertThat(events)
                .contains(PayerAccountLearned.class)
                .matching(told -> told.subject().equals(customer)
                        && told.payer().equals("…" + payer.substring(payer.length() - 4)));
        owes("IN-2026-00000003", "7.00 EUR");
        StatementView next = taken("2", "C260102EUR10,", "17,", "7,", "thanks again", payer);
        assertThat(only(next).proposal().reason()).isEqualTo(MatchReason.KNOWN_ACCOUNT);
        payers.forget(payer, customer, "fiona");
        assertThat(only(next).proposal()).isNull();
        refused(RefusalKind.NOT_FOUND, "bank.payer-unknown", () -> payers.forget(payer, customer, "fiona"));
    }

    @Test
    void moneyThatWasBookedBeforeIsNotBookedAgainAndStandsForOneLine() {
        BookedReceipt before = new BookedReceipt(++receipts, "K-1", customer, Money.parse("10.00 EUR"));
        given(money.booked(any())).willReturn(List.of(before));
        StatementView statement = first("10,", "K-1", "10,", "other");
        List<BankLineView> both = lines.page(statement.id(), null, 0, 10);
        ApplyLine known = new ApplyLine(null, List.of(), null, before.id(), null, null);
        uses.apply(both.get(0).id(), known, "fiona");
        assertThat(lines.get(both.get(0).id()).use().kind()).isEqualTo(LineUseKind.KNOWN_RECEIPT);
        refused(
                RefusalKind.CONFLICT,
                "bankline.used-already",
                () -> uses.apply(both.get(1).id(), known, "fiona"));
        verify(money, never()).receive(any(), anyString());
    }

    @Test
    void moneyThatWentOutIsOurOwnMovementOrNothing() {
        StatementView statement = taken("1", "C260101EUR10,", "0,", "D10,", "back", "");
        long line = only(statement).line().id();
        refused(RefusalKind.CONFLICT, "bankline.went-out", () -> uses.apply(line, pays(customer), "fiona"));
        String movement = "MV-" + account;
        ApplyLine back = new ApplyLine(null, List.of(), null, null, movement, null);
        refused(RefusalKind.CONFLICT, "bankline.other-amount", () -> uses.apply(line, back, "fiona"));
        given(money.paidBack(List.of(Money.parse("10.00 EUR"))))
                .willReturn(List.of(new Repayment(movement, "", customer, Money.parse("10.00 EUR"))));
        assertThat(only(statement).proposal().reason()).isEqualTo(MatchReason.PAID_BACK);
        uses.apply(line, back, "fiona");
        assertThat(lines.get(line).state()).isEqualTo(LineState.APPLIED);
    }

    @Test
    void whatConcernsNoCustomerIsSetAsideWithAWordAndMayBePutBack(AssertablePublishedEvents events) {
        StatementView statement = first("10,", "interest");
        long line = only(statement).line().id();
        refused(RefusalKind.INVALID, "bankline.reason-missing", () -> lines.setAside(line, " ", "fiona"));
        lines.setAside(line, " interest ", "fiona");
        assertThat(statements.get(statement.id()).leftOpen()).isZero();
        refused(RefusalKind.CONFLICT, "bankline.cannot", () -> lines.setAside(line, "again", "fiona"));
        lines.putBack(line, "frank");
        assertThat(statements.get(statement.id()).leftOpen()).isEqualTo(1);
        refused(RefusalKind.CONFLICT, "bankline.cannot", () -> lines.putBack(line, "frank"));
        assertThat(events.ofType(BankLineExcluded.class)
                        .matching(told -> told.subject().equals(account)))
                .extracting(BankLineExcluded::reason)
                .containsExactly("interest");
        assertThat(events)
                .contains(BankLineReopened.class)
                .matching(told -> told.subject().equals(account) && told.actor().equals("frank"));
    }

    @Test
    void anAccountIsChangedByWhoHasSeenItAndItsNumberIsNotTold(AssertablePublishedEvents events) {
        String seen = accounts.get(account).fingerprint();
        accounts.edit(said(true), seen, "fiona");
        refused(RefusalKind.CHANGED, "bankaccount.changed-meanwhile", () -> accounts.edit(said(false), seen, "frank"));
        accounts.set(said(true), "frank");
        account = account + "-2";
        accounts.set(said(false), "frank");
        assertThat(told(events, account)).singleElement().satisfies(first -> assertThat(first)
                .contains("number:  → …4567")
                .doesNotContain("1234567"));
        assertThat(told(events, account.replace("-2", ""))).containsExactly("appliesSure: false → true");
    }

    private static List<String> told(AssertablePublishedEvents events, String account) {
        List<String> found = new ArrayList<>();
        events.ofType(BankAccountChanged.class)
                .matching(one -> one.subject().equals(account))
                .forEach(one -> found.add(one.changedFields()));
        return found;
    }

    private void owes(String number, String open) {
        OpenDocument document = new OpenDocument(number, "", customer, DAY, Money.parse(open), null);
        given(money.named(any())).willReturn(List.of(document));
        given(money.owedBy(any())).willReturn(List.of(document));
    }

    private static ApplyLine pays(String customer, String... documents) {
        return new ApplyLine(customer, List.of(documents), null, null, null, null);
    }

    private ProposedLine only(StatementView statement) {
        List<ProposedLine> open = proposals.page(statement.id(), 0, 10);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    /** The first statement of the account, with these amounts and texts. */
    private StatementView first(String... amountsAndTexts) {
        StringBuilder entries = new StringBuilder();
        int sum = 0;
        for (int at = 0; at < amountsAndTexts.length; at += 2) {
            entries.append(entry(amountsAndTexts[at], amountsAndTexts[at + 1], ""));
            sum += Integer.parseInt(amountsAndTexts[at].replace(",", ""));
        }
        return taken("1", "C260101EUR0,", sum + ",", entries.toString());
    }

    private StatementView taken(
            String number, String opening, String closing, String amount, String text, String counter) {
        return taken(number, opening, closing, entry(amount, text, counter));
    }

    private StatementView taken(String number, String opening, String closing, String entries) {
        try {
            Path file = folder.resolve(UUID.randomUUID() + ".sta");
            Files.writeString(
                    file,
                    ":20:X\n:25:10020030/1234567\n:28C:" + number + "/1\n:60F:" + opening + "\n" + entries
                            + ":62F:C260102EUR" + closing + "\n-\n");
            return intake.takeIn(account, file, "july.sta", "fiona")
                    .statements()
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entry(String amount, String text, String counter) {
        String signed = amount.startsWith("D") ? amount : "C" + amount;
        return ":61:260102" + signed + "NTRFNONREF\n:86:166?00X?20" + text + (counter.isEmpty() ? "" : "?31" + counter)
                + "\n";
    }

    private SetBankAccount said(boolean appliesSure) {
        return new SetBankAccount(
                account,
                "Main",
                "Bank",
                "10020030/1234567",
                null,
                "EUR",
                BankFileFormat.MT940,
                null,
                Map.of(),
                false,
                false,
                appliesSure,
                0,
                true);
    }
}
