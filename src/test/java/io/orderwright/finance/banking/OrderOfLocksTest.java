package io.orderwright.finance.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.SetBankAccount;
import io.orderwright.finance.banking.proposals.LineProposals.ProposedLine;
import io.orderwright.finance.banking.proposals.SeenProposals;
import io.orderwright.finance.banking.proposals.StatementIntake;
import io.orderwright.finance.banking.proposals.SureLines;
import io.orderwright.finance.banking.proposals.SureLines.AppliedLines;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lines that are booked in one transaction hold what they pay in one order: all documents before the first account, and the
 * accounts by customer, whatever the order of the bank. So two statements with the same customers never wait for each other.
 */
@Tag("doors")
@RunningApplication
class OrderOfLocksTest {

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private BankAccounts accounts;

    @Autowired
    private StatementIntake intake;

    @Autowired
    private SureLines sure;

    @Autowired
    private OpenBusiness opening;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    private final String first =
            "KA" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    private final String second = "KB" + first.substring(2);

    @BeforeEach
    void twoCustomersAndAnAccount() {
        customers.registerAll(List.of(customer(first), customer(second)));
        accounts.set(
                new SetBankAccount(
                        first,
                        "Main",
                        "Bank",
                        "6222021021",
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

    private static RegisterCustomer customer(String code) {
        return new RegisterCustomer(
                code, "Payer " + code, Tier.STANDARD, "CNY", 30, null, null, null, null, null, "CN");
    }

    /** As they were seen, or with a key, where all of them are one transaction, too. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void documentsComeBeforeTheFirstAccount(boolean seen) throws Exception {
        List<ProposedLine> lines = sureLines(first, second);
        waitsFor("select id from invoice where customer_code = ? for update", second, seen, lines, () -> assertThat(
                        isFree(first))
                .as("the account of the first line")
                .isTrue());
    }

    /** The bank names the second customer first. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void accountsComeInTheOrderOfCustomers(boolean seen) throws Exception {
        List<ProposedLine> lines = sureLines(second, first);
        waitsFor(
                "select 1 from credit_account where customer_code = ? for update", first, seen, lines, () -> assertThat(
                                isFree(second))
                        .as("the account of the first line")
                        .isTrue());
    }

    /** While somebody holds that of a customer, the lines wait for him, and then are booked. */
    private void waitsFor(String held, String of, boolean seen, List<ProposedLine> lines, Runnable meanwhile)
            throws Exception {
        Future<AppliedLines> applied = transaction.execute(status -> {
            jdbc.queryForList(held, of);
            Integer holder = jdbc.queryForObject("select pg_backend_pid()", Integer.class);
            Future<AppliedLines> applying = CompletableFuture.supplyAsync(() -> apply(seen, lines));
            await().until(() -> waiting(holder));
            meanwhile.run();
            return applying;
        });
        assertThat(applied.get().applied()).isEqualTo(2);
    }

    private AppliedLines apply(boolean seen, List<ProposedLine> lines) {
        long statement = lines.get(0).line().statement();
        List<Long> ids = lines.stream().map(one -> one.line().id()).toList();
        return seen
                ? sure.applySeen(statement, ids, SeenProposals.of(lines).toString(), "fiona")
                : transaction.execute(status -> sure.apply(statement, ids, "fiona"));
    }

    /** In another connection: this one is somebody's transaction. */
    private boolean waiting(int holder) {
        return elsewhere("select count(*) > 0 from pg_stat_activity where " + holder + " = any(pg_blocking_pids(pid))");
    }

    private boolean isFree(String customer) {
        return elsewhere("select count(*) = 1 from (select 1 from credit_account where customer_code = '" + customer
                + "' for update skip locked) free");
    }

    private boolean elsewhere(String question) {
        return CompletableFuture.supplyAsync(() -> Boolean.TRUE.equals(jdbc.queryForObject(question, Boolean.class)))
                .join();
    }

    /** A statement that pays a document of each of these customers, in this order; the documents are those of first, then second. */
    private List<ProposedLine> sureLines(String one, String other) throws IOException {
        Map<String, String> documents = Map.of(first, owes(first, "95.13"), second, owes(second, "95.13"));
        String file = ":20:X\n:25:6222021021\n:28C:1/1\n:60F:C260301CNY0,\n" + in(documents.get(one))
                + in(documents.get(other)) + ":62F:C260302CNY190,26\n-\n";
        Path path = folder.resolve(UUID.randomUUID() + ".sta");
        Files.writeString(path, file);
        long statement = intake.takeIn(first, path, "march.sta", "fiona")
                .statements()
                .get(0)
                .id();
        List<ProposedLine> lines = sure.of(statement);
        assertThat(lines).extracting(line -> line.proposal().customer()).containsExactly(one, other);
        return lines;
    }

    private static String in(String document) {
        return ":61:260302C95,13NTRFNONREF\n:86:/NAME/Somebody/REMI/" + document + "\n";
    }

    private String owes(String customer, String amount) {
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
}
