package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.kinds.FileKind.ReadRow;
import io.orderwright.platform.intake.kinds.OrderFile;
import io.orderwright.platform.intake.kinds.OrderFile.OrderRow;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.intake.store.ImportErrors;
import io.orderwright.platform.intake.store.ImportJobs;
import io.orderwright.platform.intake.store.StagedRows;
import io.orderwright.platform.intake.store.StagedRows.StagedRow;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.sales.orders.opening.FileNumber;
import io.orderwright.sales.orders.opening.FiledOrders;
import io.orderwright.sales.orders.opening.FiledOrders.KnownOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Checks the orders of a file as wholes, then places them, each in a transaction of its own, in the order of the file.
 * Placing one twice gives the same order, so that a stopped import goes on where it was.
 */
@Component
class OrderRun {

    private static final Logger log = LoggerFactory.getLogger(OrderRun.class);

    private static final int CHUNK = 100;
    private static final int ATTEMPTS = 4;
    private static final int HOPELESS = 20;

    private final StagedRows staged;
    private final ImportErrors errors;
    private final ImportJobs jobs;
    private final ImportCompletion endings;
    private final OrderFile file;
    private final FiledOrders filed;
    private final Stop stop;

    OrderRun(
            StagedRows staged,
            ImportErrors errors,
            ImportJobs jobs,
            ImportCompletion endings,
            OrderFile file,
            FiledOrders filed,
            Stop stop) {
        this.staged = staged;
        this.errors = errors;
        this.jobs = jobs;
        this.endings = endings;
        this.file = file;
        this.filed = filed;
        this.stop = stop;
    }

    /** Complains of rows of one order that contradict each other and of order numbers used before for other orders. */
    void check(ImportJob job, boolean allRowsRight) {
        for (long no = 0; ; no += CHUNK) {
            stop.check(job.id());
            Map<String, List<ReadRow<OrderRow>>> chunk = chunk(job, no);
            if (chunk.isEmpty()) {
                return;
            }
            Map<String, PlaceOrder> whole = new LinkedHashMap<>();
            chunk.forEach((id, rows) -> {
                PlaceOrder order = file.whole(rows);
                if (order != null) {
                    whole.put(id, order);
                }
            });
            file.checkPrices(List.copyOf(chunk.values()));
            Map<String, KnownOrder> known = filed.known(whole);
            whole.keySet().stream()
                    .filter(id -> !known.containsKey(id))
                    .forEach(id ->
                            file.checkNew(Objects.requireNonNull(chunk.get(id)).get(0)));
            if (job.dryRun()) {
                jobs.counted(job.id(), whole.size() - known.size(), 0, known.size());
            }
            if (allRowsRight) {
                known.forEach((id, one) -> {
                    if (!one.same()) {
                        first(chunk, id).complain("order_id", "intake.order-exists", one.number());
                    }
                });
            }
            errors.add(
                    job.id(),
                    chunk.values().stream()
                            .flatMap(List::stream)
                            .flatMap(read -> read.row().errors().stream())
                            .toList());
        }
    }

    /** Places what has not been placed, and ends the import. */
    void place(ImportJob job) {
        long rows = job.done();
        int failedInARow = 0;
        long wrong = job.errors();
        long no = job.documentsDone();
        for (Map<String, List<ReadRow<OrderRow>>> chunk = chunk(job, no); !chunk.isEmpty(); chunk = chunk(job, no)) {
            Map<String, KnownOrder> known = filed.known(orders(chunk));
            for (Map.Entry<String, List<ReadRow<OrderRow>>> order : chunk.entrySet()) {
                if (failedInARow == HOPELESS) {
                    stop.check(job.id());
                    endings.end(job.id(), ImportState.FAILED);
                    return;
                }
                KnownOrder here = known.get(order.getKey());
                Result result = here == null
                        ? place(job, order.getKey(), order.getValue())
                        : here(order.getKey(), order.getValue(), here);
                RowError error = result.error();
                if (error != null) {
                    errors.add(job.id(), List.of(error));
                    wrong++;
                } else {
                    jobs.counted(job.id(), result.repeated() ? 0 : 1, 0, result.repeated() ? 1 : 0);
                }
                failedInARow = error != null && error.code().equals("intake.order-failed") ? failedInARow + 1 : 0;
                rows += order.getValue().size();
                no++;
                if (no % 10 == 0) {
                    jobs.progress(job.id(), rows, no);
                    stop.check(job.id());
                }
            }
            jobs.progress(job.id(), rows, no);
        }
        endings.end(job.id(), wrong == 0 ? ImportState.DONE : ImportState.FAILED);
    }

    /** What became of an order: placed, placed before, or what is wrong with it. */
    private record Result(boolean repeated, @Nullable RowError error) {

        static Result wrong(long line, String id, String code, Object... arguments) {
            return new Result(
                    false, RowError.of(line, "order_id", FileNumber.of(id).id(), code, arguments));
        }
    }

    /** Whatever has become of it since the file was looked at: it is not placed a second time. */
    private static Result here(String id, List<ReadRow<OrderRow>> rows, KnownOrder known) {
        return known.same()
                ? new Result(true, null)
                : Result.wrong(rows.get(0).row().line(), id, "intake.order-exists", known.number());
    }

    private Result place(ImportJob job, String id, List<ReadRow<OrderRow>> rows) {
        long line = rows.get(0).row().line();
        for (int attempt = 1; ; attempt++) {
            try {
                return new Result(
                        filed.place(FileNumber.of(id), file.order(rows), job.actor())
                                .repeated(),
                        null);
            } catch (Refusal refused) {
                return Result.wrong(line, id, refused.code(), refused.arguments());
            } catch (TransientDataAccessException later) {
                if (attempt == ATTEMPTS) {
                    log.warn(
                            "import {}: order in line {} not placed after {} attempts", job.id(), line, attempt, later);
                    return Result.wrong(line, id, "intake.order-failed");
                }
                pause(attempt);
            } catch (RuntimeException failed) {
                log.error("import {}: order in line {} not placed", job.id(), line, failed);
                return Result.wrong(line, id, "intake.order-failed");
            }
        }
    }

    private Map<String, PlaceOrder> orders(Map<String, List<ReadRow<OrderRow>>> chunk) {
        Map<String, PlaceOrder> all = new LinkedHashMap<>();
        chunk.forEach((id, rows) -> all.put(id, file.order(rows)));
        return all;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(50L << attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stop.StopSignal();
        }
    }

    private Map<String, List<ReadRow<OrderRow>>> chunk(ImportJob job, long afterNo) {
        Map<String, List<ReadRow<OrderRow>>> chunk = new LinkedHashMap<>();
        for (StagedRow row : staged.documents(job.id(), afterNo, CHUNK)) {
            chunk.computeIfAbsent(row.document(), id -> new ArrayList<>()).add(read(row));
        }
        return chunk;
    }

    private ReadRow<OrderRow> read(StagedRow staged) {
        Row row = Row.staged(staged.line(), file.columns(), staged.cells());
        return new ReadRow<>(row, file.read(row));
    }

    private static Row first(Map<String, List<ReadRow<OrderRow>>> chunk, String id) {
        return Objects.requireNonNull(chunk.get(id)).get(0).row();
    }
}
