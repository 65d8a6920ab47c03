package io.orderwright.commands;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.commands.Api.Answer;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Uploads a file, shows how its import goes, and waits for its end. */
public final class Upload {

    /** Small files are in at once; large ones are looked after less and less often. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(40);

    private static final Duration LAST_LOOKS = Duration.ofMillis(320);
    private static final Set<String> ENDED = Set.of("DONE", "REFUSED", "FAILED");

    private final Api api;
    private final PrintStream out;

    public Upload(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /**
     * @param total rows in the file
     * @param documents orders in the file; 0 for other kinds
     */
    public record UploadTotals(long total, long documents) {}

    /** @throws CommandFailure when anything in the file is not taken in; what is wrong has been printed row by row */
    public UploadTotals send(Login login, String kind, String fileName, BodyPublisher content) {
        return send(login, kind, "", fileName, content);
    }

    /**
     * As {@link #send(Login, String, String, BodyPublisher)}.
     *
     * @param charset of a CSV file; "" to have it recognised
     */
    public UploadTotals send(Login login, String kind, String charset, String fileName, BodyPublisher content) {
        String how = charset.isEmpty() ? "" : "?charset=" + URLEncoder.encode(charset, StandardCharsets.UTF_8);
        Answer taken = api.upload(login, "/api/v1/imports/" + kind + how, fileName, content);
        if (!taken.good()) {
            throw new CommandFailure("The file is not taken in: " + taken.words());
        }
        String job = "/api/v1/imports/" + taken.body().path("id").asText();
        JsonNode state = taken.body();
        String shown = "";
        Duration look = FIRST_LOOK;
        while (!ENDED.contains(state.path("state").asText())) {
            Api.pause(look);
            look = look.compareTo(LAST_LOOKS) < 0 ? look.multipliedBy(2) : LAST_LOOKS;
            state = api.get(login, job);
            shown = show(kind, state, shown);
        }
        show(kind, state, shown);
        if (!state.path("state").asText().equals("DONE")) {
            explain(login, job);
            throw new CommandFailure("%s: %s, %d errors in %d rows"
                    .formatted(
                            kind,
                            state.path("state").asText(),
                            state.path("errors").asLong(),
                            state.path("total").asLong()));
        }
        return new UploadTotals(
                state.path("total").asLong(), state.path("documents").asLong());
    }

    private String show(String kind, JsonNode state, String shown) {
        long documents = state.path("documents").asLong();
        String line = "  %-9s %-8s %d/%d rows%s"
                .formatted(
                        kind,
                        state.path("state").asText().toLowerCase(Locale.ROOT),
                        state.path("done").asLong(),
                        state.path("total").asLong(),
                        documents == 0
                                ? ""
                                : ", %d/%d orders"
                                        .formatted(state.path("documentsDone").asLong(), documents));
        if (!line.equals(shown)) {
            out.println(line);
        }
        return line;
    }

    private void explain(Login login, String job) {
        for (JsonNode error : api.get(login, job + "/errors?size=20").path("items")) {
            out.printf(
                    "  row %d, %s '%s': %s%n",
                    error.path("line").asLong(),
                    error.path("column").asText(),
                    error.path("value").asText(),
                    error.path("message").asText());
        }
    }
}
