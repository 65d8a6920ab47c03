package io.orderwright.desk.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a form shows of what is known, field by field: what is not there is empty, yes is a tick. */
public final class FormValues {

    /** Of what was shown: an edit says it again, so that it changes nothing else. */
    static final String SEEN = "seen";

    private final Map<String, String> values = new HashMap<>();

    /** @param fingerprint of what is shown; "" for something new */
    public FormValues(String fingerprint) {
        values.put(SEEN, fingerprint);
    }

    public FormValues text(String field, @Nullable String text) {
        values.put(field, Objects.requireNonNullElse(text, ""));
        return this;
    }

    public FormValues tick(String field, boolean yes) {
        values.put(field, yes ? "true" : "");
        return this;
    }

    public Map<String, String> all() {
        return values;
    }
}
