package io.orderwright.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/** Runs the invariant checker and prints what it found. */
public final class Check {

    private final Api api;
    private final PrintStream out;

    public Check(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** How many checks there were, and how each came out. */
    public record CheckFindings(int held, int violated, int skipped, long millis) {

        public boolean clean() {
            return violated == 0 && skipped == 0;
        }

        @Override
        public String toString() {
            String verdict = violated > 0
                    ? "checker found " + violated + " violated"
                    : skipped > 0 ? "checker incomplete" : "checker clean";
            return "%s: %d hold, %d violated, %d skipped".formatted(verdict, held, violated, skipped);
        }
    }

    public CheckFindings run(Login auditor) {
        JsonNode report = api.get(auditor, "/api/v1/checks");
        int[] counts = new int[3];
        for (JsonNode check : report.path("checks")) {
            String outcome = check.path("outcome").asText();
            counts[outcome.equals("HOLDS") ? 0 : outcome.equals("VIOLATED") ? 1 : 2]++;
            out.printf(
                    "  %-8s %2d  %-22s %s%n",
                    outcome,
                    check.path("invariant").asInt(),
                    check.path("id").asText(),
                    check.path("sentence").asText());
            for (JsonNode violation : check.path("violations")) {
                out.printf(
                        "           %s: %s%n",
                        violation.path("subject").asText(),
                        violation.path("found").asText());
            }
            long unnamed =
                    check.path("count").asLong() - check.path("violations").size();
            if (unnamed > 0) {
                out.printf("           and %d more%n", unnamed);
            }
        }
        return new CheckFindings(
                counts[0], counts[1], counts[2], report.path("millis").asLong());
    }
}
