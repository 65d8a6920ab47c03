package io.orderwright.finance.banking.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.file.ReadStatement;
import io.orderwright.finance.banking.format.BankFiles.Account;
import io.orderwright.platform.kernel.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever becomes of a file on its way, it is refused in words or says what it said before: never something else. */
@Tag("unit")
class DamagedBankFilesTest {

    private static final Account MT940 = Account.of(BankFileFormat.MT940, "10020030/1234567", "EUR");
    private static final Account CAMT = Account.of(BankFileFormat.CAMT, "NL91ABNA0417164300", "EUR");
    private static final String CAMT_FILE = CamtTest.document(
            "10.00",
            "16.77",
            CamtTest.entry("7.00", "CRDT", "<AddtlNtryInf>IV-2026-0007</AddtlNtryInf>"),
            CamtTest.entry("0.23", "DBIT", "<AcctSvcrRef>4711</AcctSvcrRef>"));

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "MT940",
                        MT940,
                        BankFiles.sample("mt940.sta").split("(?m)^-\n")[1].strip() + "\n-\n"),
                Arguments.of("CAMT", CAMT, CAMT_FILE),
                Arguments.of("TABLE", BankTableTest.CNY, BankTableTest.TABLE));
    }

    /** What was read; nothing where it was refused. Anything else that is thrown fails the test. */
    private static List<ReadStatement> read(Account account, byte[] content) {
        try {
            return account.read(content);
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.RefusalKind.INVALID);
            assertThat(refusal.code()).matches("(bankfile|intake)\\..+");
            return List.of();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void cutOffAnywhere(String name, Account account, String file) {
        byte[] whole = file.getBytes(StandardCharsets.UTF_8);
        List<ReadStatement> said = account.read(whole);
        for (int at = 0; at < whole.length; at++) {
            List<ReadStatement> read = read(account, Arrays.copyOf(whole, at));
            if (!read.isEmpty()) {
                assertThat(read.get(0).lines().size())
                        .as("cut at %s", at)
                        .isEqualTo(said.get(0).lines().size());
                assertThat(read.get(0).closing()).isEqualTo(said.get(0).closing());
            }
        }
    }

    /** Money and days are proved; a text that lost a letter is not noticed by anybody. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aSignIsAnotherOne(String name, Account account, String file) {
        byte[] whole = file.getBytes(StandardCharsets.UTF_8);
        List<String> said = amounts(account.read(whole));
        Random random = new Random(20261129);
        for (int turn = 0; turn < 500; turn++) {
            byte[] other = whole.clone();
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
            List<ReadStatement> read = read(account, other);
            if (!read.isEmpty()) {
                assertThat(amounts(read)).hasSize(said.size());
                assertThat(total(read)).isEqualTo(total(account, whole));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aLineIsMissing(String name, Account account, String file) {
        String[] lines = file.split("\n");
        List<String> said = amounts(account.read(file));
        for (int gone = 0; gone < lines.length; gone++) {
            List<String> left = new ArrayList<>(Arrays.asList(lines));
            left.remove(gone);
            List<ReadStatement> read = read(account, (String.join("\n", left) + "\n").getBytes(StandardCharsets.UTF_8));
            if (!read.isEmpty()) {
                assertThat(amounts(read)).as("without line %s", gone + 1).isEqualTo(said);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void inAnotherCharset(String name, Account account, String file) {
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "windows-1252", "Big5", "Shift_JIS")) {
            byte[] other = file.getBytes(Charset.forName(charset));
            List<ReadStatement> read = read(account, other);
            if (!read.isEmpty()) {
                assertThat(amounts(read)).isEqualTo(amounts(account.read(file)));
            }
        }
    }

    /** In a text that a person or a document of ours would show; the line is that of the text. */
    @Tag("doors")
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aControlSignIsRefusedWithItsLine(String name, Account account, String file) {
        String[] words = {"MUELLER", "IV-2026-0007", "深圳客户公司"};
        String word = Arrays.stream(words).filter(file::contains).findFirst().orElseThrow();
        long line = file.substring(0, file.indexOf(word)).lines().count();
        for (String sign : List.of("\u0007", "\u007F", "\u0085", "\u009B", "\u0001\u0002")) {
            String damaged = file.replaceFirst(word, sign + word);
            String refused = account.refused(damaged);
            boolean noXml = name.equals("CAMT") && sign.charAt(0) < ' ';
            assertThat(refused)
                    .as(sign.codePointAt(0) + " in " + word)
                    .startsWith(noXml ? "bankfile.xml-damaged" : "bankfile.control-sign")
                    .endsWith("[" + line + "]");
        }
    }

    @Tag("doors")
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aPayerCannotKeepAStatementOut(String name, Account account, String file) {
        String[] words = {"MUELLER", "IV-2026-0007", "深圳客户公司"};
        String word = Arrays.stream(words).filter(file::contains).findFirst().orElseThrow();
        for (String sign : List.of("\u202A", "\u202C", "\u202E", "\u2066", "\u2069")) {
            String turned = file.replaceFirst(word, word.charAt(0) + sign + word.substring(1));
            assertThat(account.read(turned)).isEqualTo(account.read(file));
        }
    }

    /** A mark at the beginning says that it is text of two bytes a sign; what is in it is looked at all the same. */
    @Tag("doors")
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void behindAMarkNothingIsBelieved(String name, Account account, String file) {
        for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
            String text = "\uFEFF"
                    + file.replace("MUELLER", "MUELL\u0000ER")
                            .replace("4711", "47\u000011")
                            .replace("深圳", "深\u0000圳");
            byte[] marked = text.getBytes(Charset.forName(charset));
            Account read = name.equals("MT940") ? account.in(Charset.forName(charset)) : account;
            assertThat(read.refused(marked)).startsWith("bankfile.").matches(".*\\[\\d+\\]");
            assertThat(read.refused(Arrays.copyOf(marked, marked.length - 1))).matches("(bankfile|intake)\\..+");
        }
    }

    private static List<String> amounts(List<ReadStatement> read) {
        return read.get(0).lines().stream().map(line -> line.amount().plain()).toList();
    }

    private static String total(Account account, byte[] content) {
        return total(account.read(content));
    }

    private static String total(List<ReadStatement> read) {
        return read.get(0)
                .closing()
                .amount()
                .minus(read.get(0).opening().amount())
                .plain();
    }
}
