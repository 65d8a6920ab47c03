package io.orderwright.platform.ground.body;

import io.orderwright.platform.ground.api.RowFaults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Many things of a kind in one request, each done as if it had come by itself. */
@Component
public class BulkRows {

    /** How many at most. */
    public static final int MOST = 500;

    /** What became of a row. */
    public enum RowOutcome {
        DONE,
        REFUSED
    }

    /** One thing wrong with a row; {@code field} is empty where it is the whole row. */
    public record RowFault(String field, String code, String message) {}

    /**
     * What became of a row.
     *
     * @param index from 0
     * @param key under which it is found; empty when it was refused
     */
    public record RowResult(int index, RowOutcome outcome, String key, List<RowFault> errors) {}

    /** What became of all rows. */
    public record BulkResult(int done, int refused, List<RowResult> rows) {}

    /** What is done for a row. */
    @FunctionalInterface
    public interface RowWork<T> {

        /** The key under which the row is found then. */
        String carryOut(T row) throws Exception;
    }

    private final RowFaults faults;
    private final PlatformTransactionManager transactions;

    BulkRows(RowFaults faults, PlatformTransactionManager transactions) {
        this.faults = faults;
        this.transactions = transactions;
    }

    /**
     * @param together whether nothing is done where any row is refused; else each is done by itself
     * @throws RuntimeException where rows are to be done together and some are refused; the API says which, and why
     */
    public <T> BulkResult carryOut(List<T> rows, boolean together, RowWork<T> work) {
        Locale locale = LocaleContextHolder.getLocale();
        return together ? together(rows, work, locale) : oneByOne(rows, work, locale);
    }

    private <T> BulkResult together(List<T> rows, RowWork<T> work, Locale locale) {
        List<Map<String, Object>> errors = new ArrayList<>();
        List<RowResult> results = new ArrayList<>();
        TransactionStatus all = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            for (int index = 0; index < rows.size(); index++) {
                try {
                    results.add(new RowResult(index, RowOutcome.DONE, work.carryOut(rows.get(index)), List.of()));
                } catch (Exception failure) {
                    errors.addAll(placed(index, faults.of(failure, locale)));
                }
            }
            if (!errors.isEmpty()) {
                throw RowFaults.refused(errors);
            }
        } catch (RuntimeException failure) {
            transactions.rollback(all);
            throw failure;
        }
        transactions.commit(all);
        return new BulkResult(rows.size(), 0, results);
    }

    /** Each in a transaction of its own, whatever is open around them. */
    private <T> BulkResult oneByOne(List<T> rows, RowWork<T> work, Locale locale) {
        List<RowResult> results = new ArrayList<>();
        DefaultTransactionDefinition own =
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        for (int index = 0; index < rows.size(); index++) {
            TransactionStatus one = transactions.getTransaction(own);
            try {
                String key = work.carryOut(rows.get(index));
                transactions.commit(one);
                results.add(new RowResult(index, RowOutcome.DONE, key, List.of()));
            } catch (Exception failure) {
                if (!one.isCompleted()) {
                    transactions.rollback(one);
                }
                results.add(new RowResult(index, RowOutcome.REFUSED, "", told(faults.of(failure, locale))));
            }
        }
        int done = (int) results.stream()
                .filter(result -> result.outcome() == RowOutcome.DONE)
                .count();
        return new BulkResult(done, rows.size() - done, results);
    }

    private static List<RowFault> told(List<Map<String, Object>> errors) {
        return errors.stream()
                .map(error -> new RowFault(
                        String.valueOf(error.get("field")),
                        String.valueOf(error.get("code")),
                        String.valueOf(error.get("message"))))
                .toList();
    }

    private static List<Map<String, Object>> placed(int index, List<Map<String, Object>> errors) {
        return errors.stream()
                .map(error -> {
                    Map<String, Object> placed = new LinkedHashMap<>(error);
                    Object field = error.get("field");
                    placed.put("field", "[" + index + "]" + ("".equals(field) ? "" : "." + field));
                    return placed;
                })
                .toList();
    }
}
