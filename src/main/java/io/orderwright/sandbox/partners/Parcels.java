package io.orderwright.sandbox.partners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The parcels that the carriers have, and how each of them moved; kept in a file of the sandbox's folder. */
public final class Parcels {

    /** How a parcel goes when nothing happens to it. */
    public static final List<String> WAY = List.of("PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED");

    public static final List<String> STATUS =
            List.of("PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "FAILED_ATTEMPT", "DELIVERED", "LOST", "RETURNED");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOOKED = "BOOKED";

    private final Path file;
    private final Map<String, List<Move>> byNumber = new LinkedHashMap<>();
    private Consumer<Move> listener = move -> {};

    /**
     * Something that happened to a parcel.
     *
     * @param id the carrier's number of the event
     * @param at ISO time
     */
    public record Move(String id, String carrier, String number, String status, String at) {}

    public Parcels(Path folder) {
        this.file = folder.resolve("parcels.jsonl");
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    Move move = JSON.readValue(line, Move.class);
                    byNumber.computeIfAbsent(move.number(), number -> new ArrayList<>())
                            .add(move);
                }
            }
        } catch (JsonProcessingException cutOff) {
            // the last line of a killed process
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is told every move from now on. */
    public synchronized void tell(Consumer<Move> whom) {
        listener = whom;
    }

    public synchronized void book(String carrier, Collection<String> numbers) {
        for (String number : numbers) {
            if (!byNumber.containsKey(number)) {
                keep(new Move(number + "-0", carrier, number, BOOKED, now()));
            }
        }
    }

    /**
     * Moves a parcel.
     *
     * @param status one of {@link #STATUS}, or NEXT for the next step of its way
     * @throws IllegalArgumentException for an unknown parcel or status
     */
    public synchronized Move move(String carrier, String number, String status) {
        List<Move> moves = byNumber.get(number);
        if (moves == null || !moves.get(0).carrier().equals(carrier)) {
            throw new IllegalArgumentException(carrier + " has no parcel " + number);
        }
        String next = status.equals("NEXT") ? after(moves.get(moves.size() - 1).status()) : status;
        if (!STATUS.contains(next)) {
            throw new IllegalArgumentException("status is NEXT or one of " + STATUS);
        }
        Move move = new Move(number + "-" + moves.size(), carrier, number, next, now());
        keep(move);
        listener.accept(move);
        return move;
    }

    private static String after(String status) {
        int at = WAY.indexOf(status);
        return WAY.get(Math.min(at + 1, WAY.size() - 1));
    }

    private void keep(Move move) {
        byNumber.computeIfAbsent(move.number(), number -> new ArrayList<>()).add(move);
        try {
            Files.writeString(
                    file, JSON.writeValueAsString(move) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happened to these parcels, all of it, the booking apart. */
    public synchronized List<Move> of(String carrier, Collection<String> numbers) {
        return numbers.stream()
                .flatMap(number -> byNumber.getOrDefault(number, List.of()).stream())
                .filter(move -> move.carrier().equals(carrier) && !move.status().equals(BOOKED))
                .toList();
    }

    /** The last word about each of the carrier's parcels, the newest parcel first. */
    public synchronized List<Move> last(String carrier, int most) {
        List<Move> last = new ArrayList<>();
        byNumber.values().stream()
                .map(moves -> moves.get(moves.size() - 1))
                .filter(move -> move.carrier().equals(carrier))
                .forEach(move -> last.add(0, move));
        return last.subList(0, Math.min(most, last.size()));
    }

    /** Those that have not come to the end of their way and have stood still since then. */
    public synchronized List<Move> standingSince(Instant since) {
        return byNumber.values().stream()
                .map(moves -> moves.get(moves.size() - 1))
                .filter(move -> move.status().equals(BOOKED)
                        || WAY.subList(0, WAY.size() - 1).contains(move.status()))
                .filter(move -> Instant.parse(move.at()).isBefore(since))
                .toList();
    }

    public synchronized void clear() {
        byNumber.clear();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String now() {
        return Clock.systemUTC().instant().toString();
    }
}
