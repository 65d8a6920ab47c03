package io.orderwright.sandbox;

import io.orderwright.sandbox.partners.CarrierSide;
import io.orderwright.sandbox.partners.Parcels;
import io.orderwright.sandbox.partners.Parcels.Move;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the carriers tell by themselves: signed, told again when nobody listened, doubled and out of order on demand. */
final class Callbacks implements AutoCloseable {

    private static final int TRIES = 5;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int REORDER_MS = 300;

    private final Map<String, CarrierSide> carriers = new TreeMap<>();
    private final Map<String, Wish> wishes = new TreeMap<>();
    private final Map<String, Count> counts = new TreeMap<>();
    private final List<Move> heldBack = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Random random;
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "carrier-callbacks");
        thread.setDaemon(true);
        return thread;
    });

    Callbacks(List<CarrierSide> carriers, long seed) {
        carriers.forEach(carrier -> {
            this.carriers.put(carrier.name(), carrier);
            counts.put(carrier.name(), new Count(0, 0, 0));
        });
        this.random = new Random(seed);
    }

    /**
     * Where a carrier calls back.
     *
     * @param url below which each carrier has {@code /<name>/events}; empty: nowhere
     * @param doubling how likely each call is made twice, 0 to 1
     * @param reorder whether calls are held back for a moment and made in the opposite order
     */
    record Wish(String url, String secret, double doubling, boolean reorder) {}

    /** Calls that were made, those that were made again on purpose, and those that nobody took. */
    record Count(long sent, long doubled, long failed) {}

    synchronized void wish(String carrier, Wish wish) {
        wishes.put(carrier, wish);
    }

    synchronized Map<String, Count> counts() {
        return new TreeMap<>(counts);
    }

    synchronized void tell(Move move) {
        Wish wish = wishes.get(move.carrier());
        if (wish == null || wish.url().isEmpty()) {
            return;
        }
        boolean twice = random.nextDouble() < wish.doubling();
        for (int i = 0; i < (twice ? 2 : 1); i++) {
            if (wish.reorder()) {
                heldBack.add(move);
                later(REORDER_MS, this::opposite);
            } else {
                later(0, () -> send(move, TRIES));
            }
        }
        if (twice) {
            count(move.carrier(), 0, 1, 0);
        }
    }

    private void opposite() {
        List<Move> moves;
        synchronized (this) {
            moves = new ArrayList<>(heldBack);
            heldBack.clear();
        }
        Collections.reverse(moves);
        moves.forEach(move -> send(move, TRIES));
    }

    private void send(Move move, int tries) {
        CarrierSide carrier = carriers.get(move.carrier());
        @Nullable Wish wish;
        synchronized (this) {
            wish = wishes.get(move.carrier());
        }
        if (carrier == null || wish == null || wish.url().isEmpty()) {
            return;
        }
        String body = carrier.callback(move);
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(wish.url() + "/" + carrier.name() + "/events"))
                    .timeout(TIMEOUT)
                    .header("Content-Type", carrier.contentType())
                    .POST(BodyPublishers.ofString(body));
            carrier.signed(wish.secret(), body).forEach(request::header);
            int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            count(move.carrier(), 1, 0, status < 300 ? 0 : 1);
            if (status < 300) {
                return;
            }
        } catch (IOException | IllegalArgumentException e) {
            count(move.carrier(), 1, 0, 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (tries > 1) {
            later(1000L * (TRIES - tries + 1), () -> send(move, tries - 1));
        }
    }

    private synchronized void count(String carrier, long sent, long doubled, long failed) {
        counts.merge(
                carrier,
                new Count(sent, doubled, failed),
                (one, other) -> new Count(
                        one.sent() + other.sent(), one.doubled() + other.doubled(), one.failed() + other.failed()));
    }

    private void later(long millis, Runnable work) {
        try {
            sender.schedule(work, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            // nobody is told any more
        }
    }

    /** Lets every parcel that has stood still for so long go one step further. */
    void advance(Parcels parcels, Duration step) {
        long period = Math.max(250, step.toMillis() / 4);
        sender.scheduleWithFixedDelay(
                () -> parcels.standingSince(
                                java.time.Clock.systemUTC().instant().minus(step))
                        .forEach(move -> parcels.move(move.carrier(), move.number(), "NEXT")),
                period,
                period,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        sender.shutdownNow();
    }
}
