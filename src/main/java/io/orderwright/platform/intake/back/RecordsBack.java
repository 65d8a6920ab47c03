package io.orderwright.platform.intake.back;

import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import java.util.Collection;
import java.util.Map;

/**
 * How records that files of a kind bring go back, by the use cases of the module that owns them, so that its guards, events and
 * versions hold.
 *
 * @param <S> how a record stands: all that a file may say of it, and what it changes beside
 */
public interface RecordsBack<S> {

    Class<S> stateType();

    /** Until the transaction ends nobody else changes them, where their module has no versions to tell that somebody did. */
    default void hold(Collection<String> records) {}

    /** How these records stand now; one that there is not is not among them. */
    Map<String, S> now(Collection<String> records);

    /**
     * They are again as they stood.
     *
     * @param now how they stand; whoever changes them meanwhile is faster, and nothing is done
     * @throws io.orderwright.platform.kernel.Refusal what the module refuses
     */
    void restore(Map<String, S> before, Map<String, S> now, String actor);

    /**
     * They were not there before, and are no more.
     *
     * @throws io.orderwright.platform.kernel.Refusal what the module refuses
     */
    void remove(Map<String, S> now, String actor);

    /** By what others name them. */
    default RecordName named() {
        return RecordName.NONE;
    }

    /** Under which subject the audit trail tells about a record. */
    default String subject(String record) {
        return record;
    }
}
