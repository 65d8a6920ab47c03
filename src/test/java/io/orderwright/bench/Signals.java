package io.orderwright.bench;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Tells a client that its order has come to a place, without a look into the database: both flows are told alike. */
final class Signals {

    private static final long PATIENCE_SECONDS = 30;

    private final Map<String, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();

    /** Called after the commit that brought the order there. */
    void reached(String order, String place) {
        signal(order, place).complete(place);
    }

    void await(String order, String place) throws Exception {
        try {
            signal(order, place).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(order + " has not reached " + place, e);
        } finally {
            awaited.remove(order + "/" + place);
        }
    }

    private CompletableFuture<String> signal(String order, String place) {
        return awaited.computeIfAbsent(order + "/" + place, key -> new CompletableFuture<>());
    }
}
