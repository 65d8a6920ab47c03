package io.orderwright.platform.ground.body;

import io.orderwright.platform.kernel.Refusal;

/** The key in an address and the same key in its body, which may repeat it and not contradict it. */
public final class PathKey {

    private PathKey() {}

    /** @throws Refusal INVALID naming the field, where the body says another key than the address */
    public static void agree(String field, Object path, Object body) {
        if (!path.equals(body)) {
            throw Refusal.invalid(field, "request.path-differs", path, body);
        }
    }
}
