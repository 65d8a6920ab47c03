package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.back.RecordsBack;
import java.util.Map;

/** What was taken over from the time before, in words to be compared: a file brings it once and changes it never. */
public abstract class OpeningRecordsBack implements RecordsBack<String> {

    protected abstract void remove(String key, String actor);

    @Override
    public final Class<String> stateType() {
        return String.class;
    }

    @Override
    public final void restore(Map<String, String> before, Map<String, String> now, String actor) {
        throw new IllegalStateException("what was taken over is never changed by a file: " + before.keySet());
    }

    @Override
    public final void remove(Map<String, String> now, String actor) {
        now.keySet().forEach(key -> remove(key, actor));
    }
}
