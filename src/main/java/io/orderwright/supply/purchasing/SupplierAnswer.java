package io.orderwright.supply.purchasing;

import io.orderwright.platform.kernel.Refusal;
import java.util.Arrays;

/** What a buyer makes of a supplier's refusal. */
public enum SupplierAnswer {
    /** What it refused is put right: it is sent once more. */
    AGAIN,
    /** The supplier agreed by telephone or on paper: the goods are expected. */
    BY_HAND,
    /** Not from this supplier: the needs are bundled again. */
    ELSEWHERE;

    /** @throws Refusal INVALID for an answer that nobody knows */
    public static SupplierAnswer of(String name) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("supplierAnswer", "task.answer-kind", "supplierAnswer"));
    }
}
