package io.orderwright.commands.seed;

import io.orderwright.commands.CommandFailure;
import io.orderwright.commands.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The command {@code seed}: into the running application's embedded database, or into one that is named. */
public final class Seed {

    private static final int BAR = 40;
    private static final int LINE_OF_PORT = 3;

    private final Options options;
    private final PrintStream out;

    public Seed(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public boolean run() {
        int count = number(options.word(0, "how many orders"));
        long begun = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(
                address(), options.text("db-user", "postgres"), options.text("db-password", ""))) {
            new PastOrders(connection).write(count, done -> show(done, count, begun));
            out.println();
        } catch (SQLException e) {
            throw new CommandFailure("The database refused it: " + e.getMessage()
                    + " (it must have been set up by this version of Orderwright)");
        }
        out.printf("%d orders in %d s%n", count, seconds(begun));
        return true;
    }

    private void show(int done, int count, long begun) {
        int full = (int) ((long) BAR * done / count);
        long left = seconds(begun) * (count - done) / done;
        out.printf("\r[%s%s] %,d of %,d, %d s left ", "#".repeat(full), ".".repeat(BAR - full), done, count, left);
        out.flush();
    }

    private static long seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,7}")) {
            throw new CommandFailure("The number of orders must be between 1 and 99999999, not " + text);
        }
        return Integer.parseInt(text);
    }

    /** The embedded server writes its port beside its data. */
    private String address() {
        String given = options.text("database", "");
        if (!given.isEmpty()) {
            return given;
        }
        Path data = Path.of(options.text("data", "data"));
        Path file = data.resolve("postgres/postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            return "jdbc:postgresql://localhost:" + lines.get(LINE_OF_PORT).trim() + "/postgres";
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new CommandFailure("No embedded database is running on " + data
                    + ". Start it with bin/orderwright run, or name another with --data or --database.");
        }
    }
}
