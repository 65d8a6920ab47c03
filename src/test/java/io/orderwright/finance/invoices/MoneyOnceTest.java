package io.orderwright.finance.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.ModuleTest;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** Money that waits is paid back in the moment in which a document is made that it would pay. */
@ModuleTest(with = {"ground", "reference", "catalog", "periods"})
@Import(MonthsLongAgo.SlowClock.class)
@Tag("money")
class MoneyOnceTest extends MonthsLongAgo {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsPaidBackPaysNothing(boolean named) {
        itIs(closed.plusMonths(1).atDay(7));
        String reference = "BANK-" + customer;
        payments.receive(
                new ReceivePayment(
                        reference, customer, named ? order : null, "CNY", new SaidNumber(new BigDecimal("50.00"))),
                "api",
                "fiona");
        long money = id(reference);
        CompletableFuture<String> made = Objects.requireNonNull(transaction.execute(status -> {
            movements.ask(new MoveReceipt(money, MovementKind.REFUND, "R-1", null, "not wanted"), "fiona");
            jdbc.queryForList("select 1 from receipt where id = ? and returned = 50", money);
            CompletableFuture<String> other = CompletableFuture.supplyAsync(
                    () -> transaction.execute(there -> billing.invoice(IssueInvoice.rest(shipped("10")))));
            Awaitility.await()
                    .pollInSameThread()
                    .until(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                            "select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))",
                            Boolean.class)));
            return other;
        }));
        made.join();
        assertThat(billing.documents(order)).singleElement().satisfies(document -> assertThat(document.paid())
                .isEqualTo(money("0.00")));
        assertThat(jdbc.queryForMap("select allocated, returned from receipt where id = ?", money))
                .containsEntry("allocated", new BigDecimal("0.00"))
                .containsEntry("returned", new BigDecimal("50.00"));
    }
}
