package io.orderwright.platform.intake.kinds;

import io.orderwright.platform.kernel.Refusal;
import java.util.Map;
import java.util.Objects;

/** What the columns of files of dated rates are called. */
final class DatedFile {

    private static final Map<String, String> COLUMNS =
            Map.of("currency", "currency", "validFrom", "valid_from", "rate", "rate", "zeroRate", "zero_rate");

    private DatedFile() {}

    /** The column that a refusal is about. */
    static String column(Refusal refused) {
        return COLUMNS.getOrDefault(Objects.requireNonNullElse(refused.field(), "rate"), "rate");
    }
}
