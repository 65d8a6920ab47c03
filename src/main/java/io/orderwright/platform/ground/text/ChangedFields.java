package io.orderwright.platform.ground.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a change made of something, in words for the record that stays for ever: personal data are named there, not told. */
public final class ChangedFields {

    private final List<String> changes = new ArrayList<>();

    /** What it was and is, where that is another. */
    public ChangedFields told(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(field + ": " + Objects.toString(before, "") + " → " + Objects.toString(after, ""));
        }
        return this;
    }

    /** As {@link #told(String, Object, Object)}, but only so much of it as is shown. */
    public ChangedFields told(
            String field, @Nullable String before, @Nullable String after, Function<@Nullable String, String> shown) {
        if (!Objects.equals(before, after)) {
            changes.add(field + ": " + shown.apply(before) + " → " + shown.apply(after));
        }
        return this;
    }

    /** Only that it changed, where it did. */
    public ChangedFields named(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(field);
        }
        return this;
    }

    /** Empty where nothing is another. */
    public String inWords() {
        return String.join("; ", changes);
    }
}
