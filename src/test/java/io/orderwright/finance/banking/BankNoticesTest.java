package io.orderwright.finance.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.banking.BankStatements.TakenStatements;
import io.orderwright.finance.banking.StatementView.StatementKind;
import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.SetBankAccount;
import io.orderwright.platform.checks.InvariantChecker;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a notice and a statement both tell counts once, whichever comes first; a notice says of what a sum consists. */
@Tag("money")
@Tag("intake")
@RunningApplication
class BankNoticesTest {

    private static final String DAY = "2026-03-02";

    @LocalServerPort
    private int port;

    @Autowired
    private BankAccounts accounts;

    @Autowired
    private BankStatements statements;

    @Autowired
    private BankLines lines;

    @Autowired
    private InvariantChecker checker;

    @TempDir
    private Path folder;

    private final String account =
            "N" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @BeforeEach
    void anAccount() {
        accounts.set(
                new SetBankAccount(
                        account,
                        "Main",
                        "Bank",
                        "CH0309000000" + account.hashCode(),
                        "CH0309000000250090342",
                        "CHF",
                        BankFileFormat.CAMT,
                        null,
                        Map.of(),
                        false,
                        false,
                        false,
                        0,
                        true),
                "fiona");
    }

    @AfterEach
    void everythingAddsUp() {
        assertThat(checker.check().checks().stream()
                        .filter(one -> one.id().startsWith("bank-"))
                        .flatMap(one -> one.violations().stream())
                        .filter(one -> one.subject().startsWith(account)))
                .isEmpty();
    }

    private StatementView takeIn(String content) {
        return takeInAll(content).statements().get(0);
    }

    private TakenStatements takeInAll(String content) {
        try {
            Path file = folder.resolve(UUID.randomUUID() + ".xml");
            Files.writeString(file, content);
            return statements.takeIn(account, file, "march.xml", "fiona");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(String kind, String body) {
        String root = kind.equals("053") ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn";
        String part = kind.equals("053") ? "Stmt" : "Ntfctn";
        return "<?xml version=\"1.0\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt." + kind + ".001.08\"><"
                + root
                + "><" + part + "><Id>" + kind + "-" + UUID.randomUUID()
                + "</Id><Acct><Id><IBAN>CH0309000000250090342</IBAN></Id></Acct>" + body + "</" + part + "></" + root
                + "></Document>";
    }

    private static String notice(String... entries) {
        return message("054", String.join("\n", entries));
    }

    private static String statement(String opening, String closing, String... entries) {
        return message("053", balance("OPBD", opening) + balance("CLBD", closing) + "\n" + String.join("\n", entries));
    }

    private static String balance(String kind, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"CHF\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>" + DAY + "</Dt></Dt></Bal>";
    }

    private static String entry(String amount, String id, String... payments) {
        return "<Ntry><Amt Ccy=\"CHF\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + DAY + "</Dt></BookgDt>"
                + (id.isEmpty() ? "" : "<AcctSvcrRef>" + id + "</AcctSvcrRef>") + "<NtryDtls>"
                + String.join("", payments) + "</NtryDtls></Ntry>";
    }

    private static String payment(String amount, String name) {
        return "<TxDtls><Refs><EndToEndId>E-" + name + "</EndToEndId></Refs><Amt Ccy=\"CHF\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>" + name
                + "</Nm></Pty></Dbtr></RltdPties></TxDtls>";
    }

    private List<BankLineView> open(StatementView of) {
        return lines.page(of.id(), LineState.OPEN, 0, 50);
    }

    private List<String> told(StatementView of, LineState state) {
        return lines.page(of.id(), state, 0, 50).stream()
                .map(line -> line.amount().plain() + " " + line.name())
                .toList();
    }

    private StatementView now(StatementView before) {
        return statements.get(before.id());
    }

    @Test
    void whatANoticeToldFirstCountsInTheStatementWithWhatWasDecided() {
        StatementView notice = takeIn(notice(entry("24.00", "R-1", payment("15.00", "Pia"), payment("9.00", "Maria"))));
        assertThat(notice.kind()).isEqualTo(StatementKind.NOTICE);
        assertThat(notice.opening()).isNull();
        BankLineView pia = open(notice).get(0);
        lines.setAside(pia.id(), "not ours", "fiona");
        StatementView statement = takeIn(statement("0", "24.00", entry("24.00", "R-1")));
        assertThat(statement.lines()).isEqualTo(1);
        assertThat(statement.leftOpen()).isEqualTo(1);
        assertThat(told(statement, LineState.OPEN)).containsExactly("9.00 Maria");
        assertThat(told(statement, LineState.SET_ASIDE)).containsExactly("15.00 Pia");
        assertThat(told(statement, LineState.REPEATED)).containsExactly("24.00 ");
        assertThat(lines.get(pia.id()).key()).isEqualTo(pia.key());
        assertThat(lines.get(pia.id()).toldBy()).isEqualTo(notice.id());
        assertThat(now(notice).leftOpen()).isZero();
        assertThat(now(notice).state()).isEqualTo(StatementState.SETTLED);
        lines.putBack(pia.id(), "fiona");
        assertThat(now(statement).leftOpen()).isEqualTo(2);
        assertThatThrownBy(() -> statements.withdraw(notice.id(), "x", "fiona"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("statement.told-another");
        statements.withdraw(statement.id(), "not ours", "fiona");
        assertThat(told(now(notice), LineState.OPEN)).containsExactly("15.00 Pia", "9.00 Maria");
        assertThat(now(notice).leftOpen()).isEqualTo(2);
    }

    @Test
    void aNoticeSaysOfWhatASumOfTheStatementConsists() {
        String booked = statement("0", "31.00", entry("24.00", ""), entry("7.00", "", payment("7.00", "Urs")));
        StatementView statement = takeIn(booked);
        StatementView notice = takeIn(notice(entry("24.00", "R-2", payment("15.00", "Pia"), payment("9.00", "Maria"))));
        assertThat(told(statement, LineState.OPEN)).containsExactly("7.00 Urs", "15.00 Pia", "9.00 Maria");
        assertThat(told(statement, LineState.REPEATED)).containsExactly("24.00 ");
        assertThat(now(statement).leftOpen()).isEqualTo(3);
        assertThat(now(notice).leftOpen()).isZero();
        assertThat(takeInAll(booked.replace("\n", "\n\n")).repeated())
                .as("the statement once more, in another file")
                .isTrue();
        statements.withdraw(statement.id(), "not ours", "fiona");
        assertThat(told(now(notice), LineState.OPEN)).containsExactly("15.00 Pia", "9.00 Maria");
    }

    @Test
    void whatSomebodyHasDecidedAlreadyStays() {
        StatementView statement = takeIn(statement("0", "24.00", entry("24.00", "R-3")));
        lines.setAside(open(statement).get(0).id(), "not ours", "fiona");
        StatementView notice = takeIn(notice(entry("24.00", "R-3", payment("15.00", "Pia"), payment("9.00", "Maria"))));
        assertThat(told(notice, LineState.REPEATED)).containsExactly("15.00 Pia", "9.00 Maria");
        assertThat(now(notice).state()).isEqualTo(StatementState.SETTLED);
        assertThat(told(now(statement), LineState.SET_ASIDE)).containsExactly("24.00 ");
    }

    /** Same day, same amount: two payments are two, and one that comes in two files is one. */
    @Test
    void twinsAreTwoAndWhatHasAnotherNumberIsAnother() {
        String two =
                notice(entry("10.00", "T-1", payment("10.00", "Pia")), entry("10.00", "T-2", payment("10.00", "Pia")));
        StatementView notice = takeIn(two);
        assertThat(takeInAll(two.replace("\n", "\n\n")).repeated()).isTrue();
        StatementView again = takeIn(notice(entry("10.00", "T-2", payment("10.00", "Pia"))));
        assertThat(again.leftOpen()).isZero();
        StatementView other = takeIn(notice(entry("10.00", "T-3", payment("10.00", "Pia"))));
        assertThat(other.leftOpen()).isEqualTo(1);
        StatementView statement =
                takeIn(statement("0", "20.00", entry("10.00", "T-1", payment("10.00", "Pia")), entry("10.00", "T-3")));
        assertThat(told(statement, LineState.OPEN)).containsExactly("10.00 Pia", "10.00 Pia");
        assertThat(now(notice).leftOpen()).as("T-2 is in no statement yet").isEqualTo(1);
        assertThat(now(other).leftOpen()).isZero();
    }

    @Test
    void withoutNumbersWhatBothSayMustNotDiffer() {
        takeIn(notice(entry("10.00", "", payment("10.00", "Pia"))));
        StatementView statement =
                takeIn(statement("0", "20.00", entry("10.00", "", payment("10.00", "Urs")), entry("10.00", "")));
        assertThat(told(statement, LineState.OPEN)).containsExactly("10.00 Pia", "10.00 Urs");
        assertThat(told(statement, LineState.REPEATED)).containsExactly("10.00 ");
    }

    /** A statement that itself says more takes the place of a sum that a notice told. */
    @Test
    void theStatementMaySayMore() {
        StatementView notice = takeIn(notice(entry("24.00", "S-1")));
        StatementView statement = takeIn(
                statement("0", "24.00", entry("24.00", "S-1", payment("15.00", "Pia"), payment("9.00", "Maria"))));
        assertThat(told(statement, LineState.OPEN)).containsExactly("15.00 Pia", "9.00 Maria");
        assertThat(told(now(notice), LineState.REPEATED)).containsExactly("24.00 ");
        statements.withdraw(statement.id(), "not ours", "fiona");
        assertThat(told(now(notice), LineState.OPEN)).containsExactly("24.00 ");
        assertThat(now(notice).state()).isEqualTo(StatementState.OPEN);
        statements.withdraw(notice.id(), "not ours", "fiona");
        assertThat(takeIn(notice(entry("24.00", "S-1"))).leftOpen()).isEqualTo(1);
    }

    /** Banks write a message without a line break: its entries are several all the same. */
    @Test
    void entriesOfOneLineAreSeveral() {
        String[] entries = {
            entry("10.00", "L-1", payment("10.00", "Pia")),
            entry("24.00", "L-2", payment("15.00", "Urs"), payment("9.00", "Maria")),
            entry("7.00", "", payment("7.00", "Kim"))
        };
        StatementView notice = takeIn(message("054", String.join("", entries)));
        assertThat(notice.leftOpen()).isEqualTo(4);
        assertThat(lines.page(notice.id(), LineState.OPEN, 0, 50).stream()
                        .map(BankLineView::place)
                        .distinct())
                .hasSize(3);
        StatementView statement = takeIn(
                message("053", balance("OPBD", "0") + balance("CLBD", "34.00") + entries[0] + entry("24.00", "L-2")));
        assertThat(told(statement, LineState.OPEN)).containsExactlyInAnyOrder("10.00 Pia", "15.00 Urs", "9.00 Maria");
        assertThat(told(now(notice), LineState.OPEN)).containsExactly("7.00 Kim");
    }

    /** Such words stand where a bank has no number: they name nothing. */
    @Test
    void whatStandsForNoNumberIsNone() {
        String pia = payment("10.00", "Pia").replace("E-Pia", "NONREF");
        String urs = payment("10.00", "Urs").replace("E-Urs", "NOTPROVIDED");
        StatementView notice = takeIn(notice(entry("10.00", "NONREF", pia), entry("10.00", "NOTPROVIDED", urs)));
        assertThat(open(notice)).hasSize(2).allSatisfy(line -> assertThat(
                        List.of(line.reference(), line.bankId(), line.entryId()))
                .containsOnly(""));
        StatementView other = takeIn(notice(entry("10.00", "NONREF", payment("10.00", "Kim"))));
        assertThat(told(other, LineState.OPEN)).containsExactly("10.00 Kim");
    }

    @Test
    void pagesAndApiShowBoth() {
        StatementView notice = takeIn(notice(entry("3.00", "P-1", payment("3.00", "Pia"))));
        Browser fiona = new Browser(port).as("fiona");
        assertThat(fiona.get("/bank/statements/" + notice.id()).body())
                .contains("Notice " + notice.number(), "Pia", "no balances");
        assertThat(fiona.get("/bank?account=" + account).body()).contains(notice.number(), ">Notice<");
        StatementView statement = takeIn(statement("0", "3.00", entry("3.00", "P-1")));
        assertThat(fiona.get("/bank/statements/" + statement.id()).body())
                .contains("/bank/statements/" + notice.id(), "Pia");
        assertThat(fiona.get("/bank/statements/" + statement.id() + "?state=REPEATED")
                        .body())
                .contains("Another file told the same");
        assertThat(open(statement).get(0).amount()).isEqualTo(Money.of(new java.math.BigDecimal("3.00"), "CHF"));
    }
}
