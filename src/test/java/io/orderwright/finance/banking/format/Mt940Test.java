package io.orderwright.finance.banking.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.finance.banking.file.ReadStatement;
import io.orderwright.finance.banking.format.BankFiles.Account;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SWIFT MT940 as banks write it, one file of which others wrote. */
@Tag("unit")
class Mt940Test {

    private static final Account EUR = Account.of(BankFileFormat.MT940, "10020030/1234567", "EUR");
    private static final String[] SAMPLE = BankFiles.sample("mt940.sta").split("(?m)^-\n", -1);

    /** One message with these entries. */
    static String message(String opening, String closing, String... entries) {
        return ":20:X\r\n:25:10020030/1234567\r\n:28C:7/1\r\n:60F:" + opening + "\r\n" + String.join("\r\n", entries)
                + (entries.length == 0 ? "" : "\r\n") + ":62F:" + closing + "\r\n-\r\n";
    }

    @Test
    void linesOfAGermanBank() {
        List<ReadLine> lines = EUR.read(SAMPLE[1]).get(0).lines();
        assertThat(lines).hasSize(2);
        ReadLine rent = lines.get(0);
        assertThat(rent.amount()).hasToString("-800.00 EUR");
        assertThat(rent.text()).isEqualTo("Miete November");
        assertThat(rent.name()).isEqualTo("MUELLER");
        assertThat(rent.account()).isEqualTo("234567");
        assertThat(rent.bankId()).isEqualTo("55555");
        assertThat(lines.get(1).text()).isEqualTo("Gehalt OktoberFirmaMustermannGmbH");
        assertThat(lines.get(1).account()).isEqualTo("0847564700");
        assertThat(lines.get(1).amount()).hasToString("3000.00 EUR");
    }

    @Test
    void linesOfAPolishBank() {
        Account account = Account.of(BankFileFormat.MT940, "320000546101", "PLN");
        ReadStatement read = account.read(SAMPLE[2]).get(0);
        assertThat(read.number()).isEqualTo("00084");
        assertThat(read.lines())
                .extracting(line -> line.amount().plain())
                .containsExactly("20000.00", "-10000.00", "40.00");
        assertThat(read.lines().get(0).text()).contains("INFO 2 END").contains("GTX847 FAKTURA 333/ 2003.");
        assertThat(read.lines().get(0).name()).isEqualTo("HUTA SZKLA TOPIC UL PRZEMYSLOWA 67 32-669 WROCLAW");
        assertThat(read.lines().get(1).reference()).isEqualTo("REF 25611247");
    }

    @Test
    void whatDoesNotAddUpIsRefused() {
        Account account = Account.of(BankFileFormat.MT940, "76198810", "DEM");
        List<ReadLine> lines = account.read(SAMPLE[0]).get(0).lines();
        assertThat(lines).hasSize(11);
        assertThat(lines.get(1).amount()).hasToString("-620.30 DEM");
        assertThat(account.refused(SAMPLE[0].replace("D620,3N", "D620,31N")))
                .isEqualTo("bankfile.does-not-add-up [1, 84349.74 DEM, 87.29 DEM, 84437.04 DEM]");
    }

    @Test
    void aFileOfSeveralAccountsIsOfAnother() {
        assertThat(EUR.refused(String.join("-\n", SAMPLE))).startsWith("bankfile.other-account [2, 45050050/76198810");
    }

    @ParameterizedTest
    @CsvSource({
        "2601011230C27,98,   2026-01-01, 2025-12-30",
        "1412310105C27,98,   2014-12-31, 2015-01-05",
        "2101071231C27,98,   2021-01-07, 2020-12-31",
        "2403010229C27,98,   2024-03-01, 2024-02-29",
        "240301C27,98,       2024-03-01, 2024-03-01"
    })
    void theEntryDateIsOfTheYearThatBringsItNearest(String entry, String decimals, LocalDate value, LocalDate booked) {
        String amount = entry + "," + decimals.strip();
        ReadLine line = EUR.read(message("C260101EUR0,", "C260101EUR27,98", ":61:" + amount + "NTRFNONREF"))
                .get(0)
                .lines()
                .get(0);
        assertThat(line.valueOn()).isEqualTo(value);
        assertThat(line.bookedOn()).isEqualTo(booked);
    }

    @Test
    void aDayThatThereIsNotIsRefused() {
        assertThat(EUR.refused(message("C260101EUR0,", "C260101EUR1,", ":61:260230C1,NTRFNONREF")))
                .isEqualTo("bankfile.no-day [5]");
        assertThat(EUR.refused(message("C260101EUR0,", "C260101EUR1,", ":61:2602280230C1,NTRFNONREF")))
                .isEqualTo("bankfile.no-day [5]");
    }

    @Test
    void reversalsGoTheOtherWay() {
        List<ReadLine> lines = EUR.read(message(
                        "D260101EUR10,",
                        "C260102EUR83,",
                        ":61:260102C100,NTRFNONREF",
                        ":61:2601020102RCR12,NRTINONREF",
                        ":61:260102RD5,NRTINONREF"))
                .get(0)
                .lines();
        assertThat(lines).extracting(line -> line.amount().plain()).containsExactly("100.00", "-12.00", "5.00");
        assertThat(lines).extracting(ReadLine::reversal).containsExactly(false, true, true);
    }

    @Test
    void wherABankMeansReversalsOtherwiseTheBalancesTell() {
        String file =
                message("C260101EUR0,", "C260102EUR112,", ":61:260102C100,NTRFNONREF", ":61:260102RC12,NRTINONREF");
        assertThat(EUR.read(file).get(0).lines().get(1).amount()).hasToString("12.00 EUR");
        assertThat(EUR.turned().read(file).get(0).lines().get(1).amount()).hasToString("12.00 EUR");
    }

    @Test
    void whereBalancesDoNotTellTheAccountDoes() {
        String file = message("C260101EUR0,", "C260102EUR0,", ":61:260102RD7,NRTINONREF", ":61:260102RC7,NRTINONREF");
        assertThat(EUR.read(file).get(0).lines().get(0).amount()).hasToString("7.00 EUR");
        assertThat(EUR.turned().read(file).get(0).lines().get(0).amount()).hasToString("-7.00 EUR");
    }

    @Test
    void longTextsStayWhole() {
        String long86 = ":86:166?20SVWZ+" + "x".repeat(50) + "\r\n" + ("y".repeat(65) + "\r\n").repeat(20) + "?32NAME";
        ReadLine line = EUR.read(message("C260101EUR0,", "C260102EUR1,", ":61:260102C1,NTRFNONREF", long86))
                .get(0)
                .lines()
                .get(0);
        assertThat(line.text()).hasSize(50 + 20 * 65);
        assertThat(line.name()).isEqualTo("NAME");
    }

    @Test
    void textsInWordsBetweenSlashes() {
        ReadLine line = EUR.read(message(
                        "C260101EUR0,",
                        "C260102EUR1,",
                        ":61:260102C1,NTRFEREF//77",
                        ":86:/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/BIC/ABNANL2A/NAME/De Vries B.V./RE",
                        "MI/IV-2026-0007 en IV-2026-0008/EREF/K-55"))
                .get(0)
                .lines()
                .get(0);
        assertThat(line.text()).isEqualTo("IV-2026-0007 en IV-2026-0008");
        assertThat(line.name()).isEqualTo("De Vries B.V.");
        assertThat(line.account()).isEqualTo("NL91ABNA0417164300");
        assertThat(line.reference()).isEqualTo("K-55");
        assertThat(line.bankId()).isEqualTo("77");
    }

    @Test
    void sepaTextsInSubFields() {
        ReadLine line = EUR.read(message(
                        "C260101EUR0,",
                        "C260102EUR1,",
                        ":61:260102C1,NTRFNONREF//0724710290621954",
                        ":86:166?00GUTSCHRIFT?100399?20EREF+E2E 4711?21SVWZ+Rechnung IV-2026-?22",
                        "0007?30PBNKDEFF100?31DE42100100100043921105?32Richter Renate?33 GmbH"))
                .get(0)
                .lines()
                .get(0);
        assertThat(line.text()).isEqualTo("Rechnung IV-2026-0007");
        assertThat(line.reference()).isEqualTo("E2E 4711");
        assertThat(line.name()).isEqualTo("Richter Renate GmbH");
    }

    @Test
    void aStatementOfTwoMessagesIsOne() {
        String two =
                ":20:A\n:25:10020030/1234567\n:28C:4/1\n:60F:C260101EUR0,\n:61:260102C1,NTRFNONREF\n:62M:C260102EUR1,\n-\n"
                        + ":20:B\n:25:10020030/1234567\n:28C:4/2\n:60M:C260102EUR1,\n:61:260102C2,NTRFNONREF\n:86:more\n:62F:C260102EUR3,\n:64:C260102EUR3,\n-\n";
        List<ReadStatement> read = EUR.read(two);
        assertThat(read).hasSize(1);
        assertThat(read.get(0).lines()).hasSize(2);
        assertThat(EUR.refused(two.replace(":60M:C260102EUR1,", ":60M:C260102EUR9,")))
                .startsWith("bankfile.does-not-add-up");
        assertThat(EUR.refused(two.substring(0, two.indexOf(":20:B")))).startsWith("bankfile.no-balance");
    }

    @Test
    void anEmptyStatementIsOne() {
        assertThat(EUR.read(message("C260101EUR5,", "C260102EUR5,")).get(0).lines())
                .isEmpty();
    }

    @Test
    void messagesWithEnvelopes() {
        String enveloped = "{1:F01BANKDEFFAXXX0000000000}{2:I940BANKDEFFXXXXN}{4:\r\n"
                + message("C260101EUR5,", "C260102EUR5,").replace("-\r\n", "-}\r\n");
        assertThat(EUR.read(enveloped)).hasSize(1);
    }

    @Test
    void anotherEncodingIsRefusedUnlessTheAccountSaysSo() {
        String file = message("C260101EUR0,", "C260102EUR1,", ":61:260102C1,NTRFNONREF", ":86:Müller");
        byte[] latin = file.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(EUR.refused(latin)).isEqualTo("bankfile.charset [UTF-8]");
        assertThat(EUR.in(Charset.forName("windows-1252"))
                        .read(latin)
                        .get(0)
                        .lines()
                        .get(0)
                        .text())
                .isEqualTo("Müller");
    }

    @Test
    void theNumberMayHaveTheCurrencyBehindIt() {
        Account account = Account.of(BankFileFormat.MT940, "NL91 ABNA 0417 1643 00", "EUR");
        String file = message("C260101EUR5,", "C260102EUR5,").replace("10020030/1234567", "NL91ABNA0417164300EUR");
        assertThat(account.read(file)).hasSize(1);
        assertThat(account.refused(file.replace("ABNA04", "ABNA05"))).startsWith("bankfile.other-account [2,");
    }
}
