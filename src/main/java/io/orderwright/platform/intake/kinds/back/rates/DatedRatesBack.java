package io.orderwright.platform.intake.kinds.back.rates;

import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.intake.store.NamesInUse.Use;
import io.orderwright.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What holds for something from a day on, as long as nothing was counted by it: what is in it and was made on that day or later
 * stands against it, and, where none would be left for today, whatever is in it at all.
 *
 * @param <T> what was entered for the day
 */
abstract class DatedRatesBack<T> implements RecordsBack<T> {

    /** What it is the rate of, and its first day. */
    record Dated(String code, LocalDate day) {

        private static Dated of(String record) {
            int space = record.lastIndexOf(' ');
            return new Dated(record.substring(0, space), LocalDate.parse(record.substring(space + 1)));
        }
    }

    protected abstract Optional<T> entered(Dated rate);

    protected abstract void enterAgain(Dated rate, T stood, String actor);

    protected abstract void removeRate(Dated rate, String actor);

    /** What was counted by it since its day. */
    protected abstract Optional<Use> countedSince(Dated rate);

    /** What would stand without any rate today. */
    protected abstract Optional<Use> leftWithout(String code);

    @Override
    public final String subject(String record) {
        return Dated.of(record).code();
    }

    @Override
    public final Map<String, T> now(Collection<String> records) {
        Map<String, T> rates = new HashMap<>();
        records.forEach(record -> entered(Dated.of(record)).ifPresent(rate -> rates.put(record, rate)));
        return rates;
    }

    @Override
    public final void restore(Map<String, T> before, Map<String, T> now, String actor) {
        before.forEach((record, stood) -> {
            Dated rate = Dated.of(record);
            refuse(countedSince(rate));
            enterAgain(rate, stood, actor);
        });
    }

    @Override
    public final void remove(Map<String, T> now, String actor) {
        now.keySet().stream().map(Dated::of).forEach(rate -> {
            refuse(countedSince(rate));
            removeRate(rate, actor);
            refuse(leftWithout(rate.code()));
        });
    }

    private static void refuse(Optional<Use> found) {
        found.ifPresent(use -> {
            throw Refusal.conflict("intake.undo.used." + use.word(), use.shown());
        });
    }
}
