package io.orderwright.sandbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each partner received: an index in memory, per key a few numbers, over the journal that holds the rest. */
final class CallLog implements AutoCloseable {

    static final int PAGE = 50;

    private final Map<String, Shelf> shelves = new TreeMap<>();
    private final Journal journal;

    CallLog(Path folder) {
        this.journal =
                new Journal(folder, (delivery, at) -> shelf(delivery.partner()).add(delivery, at));
    }

    /** What came of a delivery. */
    record Result(long number, boolean effect, boolean otherContent) {}

    /** Totals of a partner. */
    record Count(long deliveries, long effects, long duplicates, int maxPerKey, Map<String, Long> effectsByAction) {}

    /** A key and how often it arrived and took effect. */
    record KeyCount(String key, String action, int deliveries, int effects) {}

    /**
     * Takes a delivery in.
     *
     * @param honoursKeys whether the partner recognises a key that it has seen: then there is no second effect
     */
    synchronized Result take(String partner, String action, String key, String body, boolean honoursKeys) {
        Shelf shelf = shelf(partner);
        String hash = hash(action + " " + body);
        Entry before = honoursKeys ? shelf.byKey.get(key) : null;
        if (before != null && !before.hash.equals(hash)) {
            return new Result(before.number, false, true);
        }
        boolean effect = before == null;
        long number = before == null ? shelf.effects + 1 : before.number;
        String at = Clock.systemUTC().instant().toString();
        Delivery delivery = new Delivery(at, partner, action, key, number, effect, hash, body);
        shelf.add(delivery, journal.append(delivery));
        return new Result(number, effect, false);
    }

    /** The number that a key has at the partner; empty when it has none. */
    synchronized @Nullable Long numberOf(String partner, String key) {
        Entry entry = shelf(partner).byKey.get(key);
        return entry == null ? null : entry.number;
    }

    /** The first delivery under a key that the partner has. */
    synchronized Delivery first(String partner, String key) {
        return journal.at(Objects.requireNonNull(shelf(partner).byKey.get(key)).positions[0]);
    }

    synchronized Map<String, Count> counts() {
        Map<String, Count> counts = new TreeMap<>();
        shelves.forEach((partner, shelf) -> counts.put(
                partner,
                new Count(
                        shelf.count,
                        shelf.effects,
                        shelf.count - shelf.effects,
                        shelf.maxPerKey,
                        new TreeMap<>(shelf.effectsByAction))));
        return counts;
    }

    /** A page of deliveries, newest first; of one key when it is not empty. */
    synchronized List<Delivery> page(String partner, String key, int page) {
        Shelf shelf = shelf(partner);
        long[] positions = Arrays.copyOf(shelf.positions, shelf.count);
        if (!key.isEmpty()) {
            Entry entry = shelf.byKey.get(key);
            positions = entry == null ? new long[0] : entry.positions;
        }
        List<Delivery> found = new ArrayList<>();
        int first = positions.length - 1 - page * PAGE;
        for (int i = first; i >= 0 && i > first - PAGE; i--) {
            found.add(journal.at(positions[i]));
        }
        return found;
    }

    /** Keys in the order of their arrival, from an index on. */
    synchronized List<KeyCount> keys(String partner, int from, int limit) {
        List<Entry> entries = shelf(partner).entries;
        int start = Math.min(from, entries.size());
        return entries.subList(start, Math.min(start + limit, entries.size())).stream()
                .map(entry -> new KeyCount(entry.key, entry.action, entry.positions.length, entry.effects))
                .toList();
    }

    synchronized void clear() {
        journal.clear();
        shelves.clear();
    }

    @Override
    public void close() {
        journal.close();
    }

    private Shelf shelf(String partner) {
        return shelves.computeIfAbsent(partner, name -> new Shelf());
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** One partner's deliveries. */
    private static final class Shelf {

        private final Map<String, Entry> byKey = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Long> effectsByAction = new HashMap<>();
        private long[] positions = new long[64];
        private int count;
        private long effects;
        private int maxPerKey;

        void add(Delivery delivery, long at) {
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, count * 2);
            }
            positions[count++] = at;
            Entry entry = byKey.get(delivery.key());
            if (entry == null) {
                entry = new Entry(delivery);
                byKey.put(delivery.key(), entry);
                entries.add(entry);
            }
            entry.positions = Arrays.copyOf(entry.positions, entry.positions.length + 1);
            entry.positions[entry.positions.length - 1] = at;
            if (delivery.effect()) {
                effects++;
                entry.effects++;
                maxPerKey = Math.max(maxPerKey, entry.effects);
                effectsByAction.merge(delivery.action(), 1L, Long::sum);
            }
        }
    }

    /** One key: where its deliveries stand and what the partner made of them. */
    private static final class Entry {

        private final String key;
        private final String action;
        private final String hash;
        private final long number;
        private long[] positions = new long[0];
        private int effects;

        Entry(Delivery first) {
            this.key = first.key();
            this.action = first.action();
            this.hash = first.hash();
            this.number = first.number();
        }
    }
}
