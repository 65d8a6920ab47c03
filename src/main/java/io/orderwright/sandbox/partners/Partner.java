package io.orderwright.sandbox.partners;

import org.jspecify.annotations.Nullable;

/** One partner's wire format, from its own side. */
public interface Partner {

    /** A reply: status, content type and body. */
    record Reply(int status, String type, String body) {}

    /** What a request asks for; {@code key} is empty where the partner is not given one. */
    record Request(String action, String key) {}

    /** The path below which it is called: {@code erp}. */
    String name();

    /** Whether a key that it has seen has no second effect. */
    boolean honoursKeys();

    /** Reads a request. @throws IllegalArgumentException when it is not in the partner's format */
    Request read(String path, String idempotencyKey, String body);

    /** The key under which a request of this number of ours came first; empty where it has none, or does not know by number. */
    default String keyOf(String requestNumber) {
        return "";
    }

    Reply accepted(long number);

    /** What was asked for decides what is answered. */
    default Reply accepted(Request request, long number, String body) {
        return accepted(number);
    }

    Reply refused(String code, String message, int status);

    /** Whether it answers there what it answered to a key before. */
    default boolean knowsAt(String path) {
        return false;
    }

    /** Whether it can be asked for a key at this path, and what it says; null number: it has none. */
    @Nullable
    Reply known(String path, @Nullable Long number);
}
