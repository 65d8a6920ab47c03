package io.orderwright.platform.intake.kinds;

import io.orderwright.platform.intake.FieldChange;
import io.orderwright.platform.kernel.PlainNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers what a row changes of something known. */
public final class Differences {

    private final long line;
    private final String document;
    private final List<FieldChange> found = new ArrayList<>();

    public Differences(long line, String document) {
        this.line = line;
        this.document = document;
    }

    public Differences of(String column, @Nullable Object before, @Nullable Object after) {
        String was = shown(before);
        String becomes = shown(after);
        if (!was.equals(becomes)) {
            found.add(new FieldChange(line, document, column, was, becomes));
        }
        return this;
    }

    /** That it changed, but not how: for what not everybody may read who may read about the import. */
    public Differences hidden(String column, boolean changed) {
        if (changed) {
            found.add(new FieldChange(line, document, column, "…", "…"));
        }
        return this;
    }

    public RecordEffect effect() {
        return new RecordEffect(false, List.copyOf(found));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof BigDecimal number ? PlainNumber.of(number) : Objects.toString(value, "");
    }
}
