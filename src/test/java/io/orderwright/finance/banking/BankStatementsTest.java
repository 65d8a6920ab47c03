package io.orderwright.finance.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.banking.BankStatements.TakenStatements;
import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.SetBankAccount;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.RunningApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A statement is taken in whole and once; twins are two lines, and the same line in two files is one. */
@Tag("intake")
@RunningApplication
class BankStatementsTest {

    @Autowired
    private BankAccounts accounts;

    @Autowired
    private BankStatements statements;

    @Autowired
    private BankLines lines;

    @Autowired
    private JdbcTemplate jdbc;

    @TempDir
    private Path folder;

    private String account;

    @BeforeEach
    void anAccount() {
        account = "B" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        accounts.set(
                new SetBankAccount(
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
                        false,
                        0,
                        true),
                "fiona");
    }

    private TakenStatements takeIn(String content) {
        try {
            Path file = folder.resolve(UUID.randomUUID() + ".sta");
            Files.writeString(file, content);
            return statements.takeIn(account, file, "july.sta", "fiona");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(String number, String opening, String closing, String... entries) {
        return ":20:X\n:25:10020030/1234567\n:28C:" + number + "/1\n:60F:" + opening + "\n" + String.join("\n", entries)
                + (entries.length == 0 ? "" : "\n") + ":62F:" + closing + "\n-\n";
    }

    private static final String FIRST = message(
            "1",
            "C260101EUR0,",
            "C260102EUR30,",
            ":61:260102C10,NTRFNONREF",
            ":86:A",
            ":61:260102C10,NTRFNONREF",
            ":86:A",
            ":61:260102C10,NTRFNONREF",
            ":86:B");

    @Test
    void twinsAreTwoLinesAndTheSameFileIsNoIncident() {
        TakenStatements taken = takeIn(FIRST);
        assertThat(taken.repeated()).isFalse();
        StatementView statement = taken.statements().get(0);
        assertThat(statement.lines()).isEqualTo(3);
        assertThat(statement.follows()).isNull();
        List<BankLineView> found = lines.page(statement.id(), null, 0, 10);
        assertThat(found).extracting(BankLineView::key).doesNotHaveDuplicates();
        assertThat(takeIn(FIRST)).isEqualTo(new TakenStatements(List.of(statement), true));
        assertThat(takeIn(FIRST.replace(":20:X", ":20:OTHER")))
                .as("in another file")
                .isEqualTo(new TakenStatements(List.of(statement), true));
    }

    @Test
    void whatGoesOnMayLookAsWhatWas() {
        takeIn(FIRST);
        StatementView next = takeIn(message("2", "C260102EUR30,", "C260102EUR40,", ":61:260102C10,NTRFNONREF", ":86:B"))
                .statements()
                .get(0);
        assertThat(next.follows()).isTrue();
        assertThat(lines.page(next.id(), null, 0, 10).get(0).key()).endsWith("-2");
    }

    @Test
    void whatOverlapsIsRefusedWhole() {
        takeIn(FIRST);
        assertThatThrownBy(() -> takeIn(message(
                        "2",
                        "C260102EUR20,",
                        "C260103EUR35,",
                        ":61:260102C10,NTRFNONREF",
                        ":86:B",
                        ":61:260103C5,NTRFNONREF",
                        ":86:C")))
                .isInstanceOf(Refusal.class)
                .hasMessage("bankfile.overlaps [5, 1, 10.00 EUR, 2026-01-02]");
        assertThat(statements.page(account, Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void aGapIsSeen() {
        takeIn(FIRST);
        assertThat(takeIn(message("9", "C260110EUR99,", "C260110EUR99,"))
                        .statements()
                        .get(0)
                        .follows())
                .isFalse();
    }

    @Test
    void oneWrongStatementOfAFileIsAllOfIt() {
        String wrong = message("2", "C260102EUR30,", "C260103EUR99,", ":61:260103C5,NTRFNONREF");
        assertThatThrownBy(() -> takeIn(FIRST + wrong)).hasMessageStartingWith("bankfile.does-not-add-up");
        assertThat(statements.page(account, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void whatWasWithdrawnMayComeAgain() {
        StatementView first = takeIn(FIRST).statements().get(0);
        BankLineView line = lines.page(first.id(), null, 0, 1).get(0);
        lines.setAside(line.id(), "interest", "fiona");
        assertThat(statements.get(first.id()).leftOpen()).isEqualTo(2);
        statements.withdraw(first.id(), "wrong account", "fiona");
        StatementView again = takeIn(FIRST).statements().get(0);
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThatThrownBy(() -> lines.setAside(line.id(), "x", "fiona")).hasMessageStartingWith("bankline.cannot");
        BankLineView other = lines.page(again.id(), null, 0, 1).get(0);
        lines.applied(other.id(), new LineUse(LineUse.LineUseKind.KNOWN_RECEIPT, "K-" + other.id(), "C-1"), "fiona");
        assertThatThrownBy(() -> statements.withdraw(again.id(), "x", "fiona"))
                .hasMessageStartingWith("statement.has-applied");
        jdbc.update(
                "update bank_line set use_kind = null, used_as = null, settled_by = null, settled_at = null, state = 'OPEN'"
                        + " where id = ?",
                other.id());
        jdbc.update("update bank_statement set left_open = lines where id = ?", again.id());
    }

    @Test
    void theCurrencyStaysOnceThereAreStatements() {
        takeIn(FIRST);
        SetBankAccount other = SetBankAccount.of(accounts.get(account));
        assertThatThrownBy(() -> accounts.set(
                        new SetBankAccount(
                                account,
                                "Main",
                                "Bank",
                                other.number(),
                                null,
                                "USD",
                                BankFileFormat.MT940,
                                null,
                                Map.of(),
                                false,
                                false,
                                false,
                                0,
                                true),
                        "fiona"))
                .hasMessageStartingWith("bankaccount.currency-stays");
        assertThat(jdbc.queryForList(
                        "select event from audit_record where subject = ? order by id", String.class, account))
                .containsExactly("BankAccountChanged", "StatementTaken");
    }
}
