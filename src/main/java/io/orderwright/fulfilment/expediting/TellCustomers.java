package io.orderwright.fulfilment.expediting;

import io.orderwright.platform.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether customers of displaced orders are told, as whoever agrees says it. */
public final class TellCustomers {

    private TellCustomers() {}

    /**
     * @param answer YES or NO; "" leaves it as it was asked for
     * @return null for ""
     * @throws Refusal INVALID for anything else
     */
    public static @Nullable Boolean of(String answer) {
        return switch (answer) {
            case "YES" -> true;
            case "NO" -> false;
            case "" -> null;
            default -> throw Refusal.invalid("tellCustomers", "task.answer-kind", "tellCustomers");
        };
    }
}
