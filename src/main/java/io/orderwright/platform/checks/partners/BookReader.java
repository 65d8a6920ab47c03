package io.orderwright.platform.checks.partners;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the books from their beginning, and later on from where it stopped; at most {@link #MOST} keys. */
final class BookReader {

    static final int MOST = 200_000;
    private static final int PAGE = 5_000;

    private final PartnerBooks books;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<String, BookEntry> byKey = new HashMap<>();

    BookReader(PartnerBooks books) throws IOException {
        this.books = books;
        books.get("/counts").path("partners").fieldNames().forEachRemaining(name -> positions.put(name, 0));
    }

    /** What is new since the last call. */
    List<BookEntry> more() throws IOException {
        List<BookEntry> fresh = new ArrayList<>();
        for (String partner : List.copyOf(positions.keySet())) {
            int read = PAGE;
            while (read == PAGE && !full()) {
                int from = positions.getOrDefault(partner, 0);
                JsonNode page = books.get("/keys?partner=" + partner + "&from=" + from + "&limit=" + PAGE)
                        .path("keys");
                for (JsonNode one : page) {
                    BookEntry entry = new BookEntry(
                            partner,
                            one.path("key").asText(),
                            one.path("action").asText(),
                            one.path("effects").asInt());
                    byKey.put(entry.key(), entry);
                    fresh.add(entry);
                }
                read = page.size();
                positions.put(partner, from + read);
            }
        }
        return fresh;
    }

    boolean full() {
        return byKey.size() >= MOST;
    }

    boolean has(String key) {
        BookEntry entry = byKey.get(key);
        return entry != null && entry.effects() > 0;
    }
}
