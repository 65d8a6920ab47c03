package io.orderwright.platform.intake.kinds.trade;

import io.orderwright.platform.intake.kinds.Differences;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.RecordFile;
import io.orderwright.platform.intake.rows.KnownRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file of which each row brings one record up to date, one after the other: the row before may have changed what this one
 * is held against.
 *
 * @param <T> what a row says
 * @param <K> a record as it is known
 * @param <W> the command that makes it what the row says
 */
abstract class RowByRowFile<T, K, W> implements RecordFile<T>, KnownRecords {

    /** So many records are read at once. */
    static final int PAGE = 500;

    /** The record that the row is about, as it is now; absent for a new one. */
    abstract @Nullable K known(T said);

    /** What the row makes of it; what is wrong is complained of in the row. */
    abstract W whole(ReadRow<T> read, @Nullable K known);

    /** What the row changes of what is known. */
    abstract Differences differences(Differences none, K known, W wanted);

    abstract void set(W wanted, String actor);

    @Override
    public final List<RecordEffect> write(List<ReadRow<T>> records, String actor) {
        List<RecordEffect> effects = new ArrayList<>(records.size());
        for (ReadRow<T> read : records) {
            K known = known(read.said());
            W wanted = whole(read, known);
            read.row().refuseWhatIsWrong();
            RecordEffect effect = known == null
                    ? RecordEffect.addition()
                    : differences(new Differences(read.row().line(), document(read.said())), known, wanted)
                            .effect();
            if (!effect.nothing()) {
                set(wanted, actor);
            }
            effects.add(effect);
        }
        return effects;
    }

    /** Goes through everything that comes in pages, each after the last one of the page before. */
    static <X> void eachOf(Function<@Nullable X, List<X>> pages, Consumer<X> each) {
        List<X> page = pages.apply(null);
        while (!page.isEmpty()) {
            page.forEach(each);
            page = pages.apply(page.get(page.size() - 1));
        }
    }
}
