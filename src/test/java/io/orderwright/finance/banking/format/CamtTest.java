package io.orderwright.finance.banking.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.file.ReadFile;
import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.finance.banking.file.ReadNotice;
import io.orderwright.finance.banking.file.ReadStatement;
import io.orderwright.finance.banking.format.BankFiles.Account;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ISO 20022 camt.053, versions 02 and 08, files of which others wrote. */
@Tag("unit")
class CamtTest {

    private static final Account ACCOUNT = Account.of(BankFileFormat.CAMT, "DE14740618130000033626", "EUR");
    private static final Account OURS = Account.of(BankFileFormat.CAMT, "NL91ABNA0417164300", "EUR");

    /** A statement of version 08 with these entries. */
    static String document(String opening, String closing, String... entries) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>S-1</Id>"
                + "<Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>"
                + balance("OPBD", opening)
                + balance("CLBD", closing)
                + "\n"
                + String.join("\n", entries)
                + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static String balance(String kind, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-01-02</Dt></Dt></Bal>";
    }

    static String entry(String amount, String direction, String more) {
        return "<Ntry><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>" + direction
                + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-01-02</Dt></BookgDt>" + more + "</Ntry>";
    }

    private static String payment(String amount, String text) {
        return "<TxDtls><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Ustrd>" + text
                + "</Ustrd></RmtInf></TxDtls>";
    }

    @Test
    void linesOfVersionTwo() {
        ReadStatement read = ACCOUNT.read(BankFiles.sample("camt-053-02.xml")).get(0);
        assertThat(read.opening().amount()).hasToString("33.06 EUR");
        assertThat(read.closing().amount()).hasToString("23.06 EUR");
        assertThat(read.lines())
                .hasSize(5)
                .extracting(line -> line.amount().plain())
                .containsExactly("-2.00", "-3.00", "1.00", "-3.50", "-2.50");
        ReadLine first = read.lines().get(0);
        assertThat(first.bookedOn()).hasToString("2013-12-27");
        assertThat(first.name()).isEqualTo("Testkonto Nummer 2");
        assertThat(first.account()).isEqualTo("DE09300606010012345671");
        assertThat(first.text()).isEqualTo("TEST BERWEISUNG MITTELS BLZUND KONTONUMMER - DTA");
    }

    @Test
    void linesOfVersionEight() {
        Account account = Account.of(BankFileFormat.CAMT, "CH1111111111111111111", "CHF");
        String sample = BankFiles.sample("camt-053-08.xml");
        assertThat(account.refused(sample)).isEqualTo("bankfile.other-currency [260, EUR, CHF]");
        String francs = sample.replace("Ccy=\"EUR\"", "Ccy=\"CHF\"");
        assertThat(account.refused(francs))
                .isEqualTo("bankfile.does-not-add-up [21, 82721.95 CHF, 542.28 CHF, 84515.25 CHF]");
        List<ReadLine> lines =
                account.read(francs.replace("84515.25", "83264.23")).get(0).lines();
        assertThat(lines).hasSize(3).noneMatch(line -> line.bankId().isEmpty());
    }

    @Test
    void twoStatementsOfOneFile() {
        Account account = Account.of(BankFileFormat.CAMT, "NL26VAYB8060476890", "EUR");
        List<ReadStatement> read = account.read(BankFiles.sample("camt-053-02-two.xml"));
        assertThat(read).hasSize(2);
        assertThat(read.get(1).opening().amount())
                .isEqualTo(read.get(0).closing().amount());
        assertThat(read.get(1).lines().get(0).amount()).hasToString("-7.00 EUR");
    }

    /** A notice that others wrote: two payments of one sum, one alone, and two that came back. */
    @Test
    @Tag("money")
    void aNoticeTellsPaymentsAndWhatCameBack() {
        Account swiss = Account.of(BankFileFormat.CAMT, "CH0309000000250090342", "CHF");
        ReadFile read = swiss.readAll(BankFiles.sample("camt-054-04.xml").getBytes(StandardCharsets.UTF_8));
        assertThat(read.statements()).isEmpty();
        ReadNotice notice = read.notices().get(0);
        assertThat(notice.number()).isEqualTo("20160410375204000131032");
        assertThat(notice.lines())
                .extracting(line -> line.amount().plain())
                .containsExactly("15.00", "9.00", "56.56", "-6.00", "-15.53");
        ReadLine back = notice.lines().get(3);
        assertThat(back.reversal()).isTrue();
        assertThat(back.returnReason()).isEqualTo("MD06");
        assertThat(back.entryId()).isEqualTo("20160410375244000000000000000082");
        assertThat(back.name()).isEqualTo("Bernasconi Maria");
        assertThat(back.reference()).isEqualTo("EndToEnd-2B6C-CHDDBB5");
        assertThat(notice.lines().get(0).entryId())
                .isEqualTo(notice.lines().get(1).entryId());
        assertThat(ACCOUNT.refused(BankFiles.sample("camt-054-04.xml"))).startsWith("bankfile.other-account");
    }

    /** Version 08 tells parties, states and returns one level deeper. */
    @Test
    @Tag("money")
    void aNoticeOfVersionEight() {
        String notice = "<?xml version=\"1.0\"?>\n"
                + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn><Ntfctn><Id>N-1</Id>"
                + "<Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>"
                + entry(
                        "5.00",
                        "DBIT",
                        "<RvslInd>true</RvslInd><NtryDtls><TxDtls><RltdPties><Cdtr><Pty><Nm>Acme</Nm></Pty></Cdtr></RltdPties>"
                                + "<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>")
                + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
        ReadLine line = OURS.readAll(notice.getBytes(StandardCharsets.UTF_8))
                .notices()
                .get(0)
                .lines()
                .get(0);
        assertThat(line.amount()).hasToString("-5.00 EUR");
        assertThat(line.name()).isEqualTo("Acme");
        assertThat(line.returnReason()).isEqualTo("AM04");
        assertThat(OURS.turned()
                        .readAll(notice.getBytes(StandardCharsets.UTF_8))
                        .notices()
                        .get(0)
                        .lines()
                        .get(0)
                        .amount())
                .as("a bank that means them the other way round")
                .hasToString("5.00 EUR");
        assertThat(OURS.refused(notice.replace(">BOOK<", ">PDNG<"))).startsWith("bankfile.no-notice");
        assertThat(OURS.refused(notice.replace("camt.054.001.08", "camt.052.001.08")))
                .isEqualTo("bankfile.camt-other [camt.052.001.08]");
    }

    @Test
    void aBatchIsItsPaymentsA20() {
        String batch = entry(
                "429.56", "CRDT", "<NtryDtls>" + payment("329.56", "one") + payment("100.00", "two") + "</NtryDtls>");
        List<ReadLine> lines = OURS.read(document("0", "429.56", batch)).get(0).lines();
        assertThat(lines).extracting(line -> line.amount().plain()).containsExactly("329.56", "100.00");
        assertThat(lines).extracting(ReadLine::part).containsExactly(1, 2);
        assertThat(OURS.inWholeBatches()
                        .read(document("0", "429.56", batch))
                        .get(0)
                        .lines())
                .hasSize(1);
        assertThat(OURS.refused(document("0", "429.56", batch.replace("329.56", "329.55"))))
                .isEqualTo("bankfile.batch-sum [3, 429.56 EUR, 429.55 EUR]");
    }

    @Test
    void directionIsNeverASign() {
        assertThat(OURS.read(document("0", "7", entry("7.00", "CRDT", "")))
                        .get(0)
                        .lines()
                        .get(0)
                        .amount())
                .hasToString("7.00 EUR");
        assertThat(OURS.refused(document("0", "7", entry("-7.00", "DBIT", "")))).isEqualTo("bankfile.no-amount [3]");
        assertThat(OURS.refused(document("0", "7", entry("7.00", "", "")))).isEqualTo("bankfile.no-direction [3]");
    }

    @Test
    void reversalsAreWhatTheyAreUnlessTheBalancesTellOtherwise() {
        String reversal = entry("5.00", "CRDT", "<RvslInd>true</RvslInd>");
        assertThat(OURS.read(document("0", "5", reversal)).get(0).lines().get(0).amount())
                .hasToString("5.00 EUR");
        assertThat(OURS.read(document("5", "0", reversal)).get(0).lines().get(0).amount())
                .hasToString("-5.00 EUR");
        assertThat(OURS.refused(document("5", "9", reversal)))
                .isEqualTo("bankfile.does-not-add-up [2, 5.00 EUR, 5.00 EUR, 9.00 EUR]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDNG", "INFO", "FUTR"})
    void onlyWhatIsBookedCounts(String status) {
        String pending = entry("9.00", "CRDT", "").replace("BOOK", status);
        assertThat(OURS.read(document("1", "1", pending)).get(0).lines()).isEmpty();
        assertThat(OURS.read(document("1", "1", pending.replace("<Cd>" + status + "</Cd>", status)))
                        .get(0)
                        .lines())
                .isEmpty();
    }

    @Test
    void nothingBookedIsAStatementToo() {
        assertThat(OURS.read(document("1", "1")).get(0).lines()).isEmpty();
    }

    @Test
    void anotherAccountOrCurrencyIsRefused() {
        String file = document("0", "7", entry("7.00", "CRDT", ""));
        assertThat(ACCOUNT.refused(file))
                .isEqualTo("bankfile.other-account [2, NL91ABNA0417164300, DE14740618130000033626]");
        assertThat(OURS.refused(file.replace("<Ntry><Amt Ccy=\"EUR\">", "<Ntry><Amt Ccy=\"USD\">")))
                .isEqualTo("bankfile.other-currency [3, USD, EUR]");
    }

    @Test
    void entitiesAreNeverFollowed() {
        String file = document("0", "7", entry("7.00", "CRDT", "<AddtlNtryInf>&x;</AddtlNtryInf>"))
                .replace("<Document", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<Document");
        assertThat(OURS.refused(file)).startsWith("bankfile.xml-entities");
        assertThat(OURS.refused(document("0", "7", entry("7.00", "CRDT", "<AddtlNtryInf>&x;</AddtlNtryInf>"))))
                .startsWith("bankfile.xml-damaged");
    }

    @Test
    void whatIsTooDeepIsRefused() {
        String deep = "<a>".repeat(100) + "</a>".repeat(100);
        assertThat(OURS.refused(document("0", "7", deep))).startsWith("bankfile.too-large");
    }

    @Test
    void severalInOneZip() throws IOException {
        byte[] zip = zip(document("0", "7", entry("7.00", "CRDT", "")), document("7", "7"));
        assertThat(OURS.read(zip)).hasSize(2);
        byte[] cut = new byte[zip.length - 30];
        System.arraycopy(zip, 0, cut, 0, cut.length);
        assertThat(OURS.refused(cut)).startsWith("bankfile.zip-damaged");
        assertThat(OURS.refused(zip("no xml"))).startsWith("bankfile.xml-damaged");
        String bomb = document("0", "0", "<!--" + "x".repeat(70 << 20) + "-->");
        assertThat(OURS.refused(zip(bomb))).startsWith("bankfile.zip-bomb");
    }

    private static byte[] zip(String... documents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < documents.length; at++) {
                zip.putNextEntry(new ZipEntry("statement-" + at + ".xml"));
                zip.write(documents[at].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
