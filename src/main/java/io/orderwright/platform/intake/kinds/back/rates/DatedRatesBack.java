package io.orderwright.platform.intake.kinds.back.rates;

import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.intake.store.NamesInUse.NameUse;
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
    record DatedKey(String code, LocalDate day) {

        private static DatedKey of(String record) {
            int space = record.lastIndexOf(' ');
            return new DatedKey(record.substring(0, space), LocalDate.parse(record.substring(space + 1)));
        }
    }

    protected abstract Optional<T> entered(DatedKey rate);

    protected abstract void enterAgain(DatedKey rate, T stood, String actor);

    protected abstract void removeRate(DatedKey rate, String actor);

    /** What was counted by it since its day. */
    protected abstract Optional<NameUse> countedSince(DatedKey rate);

    /** What would stand without any rate today. */
    protected abstract Optional<NameUse> leftWithout(String code);

    @Override
    public final String subject(String record) {
        return DatedKey.of(record).code();
    }

    @Override
    public final Map<String, T> now(Collection<String> records) {
        Map<String, T> rates = new HashMap<>();
        records.forEach(record -> entered(DatedKey.of(record)).ifPresent(rate -> rates.put(record, rate)));
        return rates;
    }

    @Override
    public final void restore(Map<String, T> before, Map<String, T> now, String actor) {
        before.forEach((record, stood) -> {
            DatedKey rate = DatedKey.of(record);
            refuse(countedSince(rate));
            enterAgain(rate, stood, actor);
        });
    }

    @Override
    public final void remove(Map<String, T> now, String actor) {
        now.keySet().stream().map(DatedKey::of).forEach(rate -> {
            refuse(countedSince(rate));
            removeRate(rate, actor);
            refuse(leftWithout(rate.code()));
        });
    }

    private static void refuse(Optional<NameUse> found) {
        found.ifPresent(use -> {
            throw Refusal.conflict("intake.undo.used." + use.word(), use.shown());
        });
    }
}
