package io.orderwright.commands;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.commands.Api.Answer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Moves in: uploads the files of a folder as one set, shows how it goes, and waits for its end. */
final class OpeningSet {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Set<String> ENDED = Set.of("DONE", "REFUSED", "FAILED");

    private final Api api;
    private final PrintStream out;

    OpeningSet(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** @throws CommandFailure when anything in the set is wrong; what is wrong has been printed row by row */
    void send(Login login, Path folder, String asOf, boolean dryRun) {
        Answer taken = api.upload(login, "/api/v1/openings?asOf=" + asOf + "&dryRun=" + dryRun, files(folder));
        if (!taken.good()) {
            throw new CommandFailure("The set is not taken in: " + taken.words());
        }
        String address = "/api/v1/openings/" + taken.body().path("id").asText();
        JsonNode set = taken.body();
        String shown = "";
        while (true) {
            String now = shown(set);
            if (!now.equals(shown)) {
                out.print(now);
            }
            shown = now;
            if (ENDED.contains(set.path("state").asText())) {
                break;
            }
            Api.pause(LOOK);
            set = api.get(login, address);
        }
        if (!set.path("state").asText().equals("DONE")) {
            set.path("files").forEach(file -> explain(login, file));
            throw new CommandFailure("Nothing of the set was written: "
                    + set.path("state").asText().toLowerCase(Locale.ROOT));
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("(?i)[^.].*\\.(csv|xlsx)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CommandFailure("No such folder: " + folder);
        }
    }

    private static String shown(JsonNode set) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode file : set.path("files")) {
            lines.append("  %-17s %-8s %d/%d rows, %d new, %d changed, %d the same%n"
                    .formatted(
                            file.path("kind").asText().toLowerCase(Locale.ROOT).replace('_', '-'),
                            file.path("state").asText().toLowerCase(Locale.ROOT),
                            file.path("done").asLong(),
                            file.path("total").asLong(),
                            file.path("added").asLong(),
                            file.path("changed").asLong(),
                            file.path("same").asLong()));
        }
        return lines.toString();
    }

    private void explain(Login login, JsonNode file) {
        String errors = "/api/v1/imports/" + file.path("id").asText() + "/errors?size=20";
        for (JsonNode error : api.get(login, errors).path("items")) {
            out.printf(
                    "  %s, row %d, %s '%s': %s%n",
                    file.path("fileName").asText(),
                    error.path("line").asLong(),
                    error.path("column").asText(),
                    error.path("value").asText(),
                    error.path("message").asText());
        }
    }
}
