package io.orderwright.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Orders per second in one run on one machine, on a PostgreSQL and with partners of its own: (a) the rows of an order by
 * hand-written SQL, (b) a bare engine that does nothing, (c) whole orders. The windows of the flows take turns, so that
 * whatever else the machine does hits all alike; figures are medians.
 */
public final class Bench {

    private static final int[] CLIENTS = {8, 1, 4};
    private static final int COUNTED_ORDERS = 200;
    private static final int WARM_WINDOWS = 12;

    /** Calls per order, milliseconds in all, text. */
    private static final String TOP =
            """
            select round(calls / %d.0, 2), round(total_exec_time::numeric, 1), left(regexp_replace(query, '\\s+', ' ', 'g'), 400)
            from pg_stat_statements where dbid = (select oid from pg_database where datname = '%s') and toplevel
            order by calls desc, total_exec_time desc limit %d""";

    private final Duration window;
    private final int rounds;
    private final String only;
    private final int top;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Bench(Duration window, int rounds, String only, int top) {
        this.window = window;
        this.rounds = rounds;
        this.only = only;
        this.top = top;
    }

    /**
     * {@code [--seconds N] [--rounds N] [--only a|b|c] [--top N]}: the length of a window, windows with 8 clients, some
     * flows alone, and how many of each flow's dearest statements to show.
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options =
                new TreeMap<>(Map.of("--seconds", "5", "--rounds", "5", "--only", "abc", "--top", "0"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (!options.containsKey(arguments[i]) || i + 1 == arguments.length) {
                System.err.println("usage: bench [--seconds N] [--rounds N] [--only a|b|c] [--top N]");
                System.exit(2);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        Path folder = Files.createTempDirectory("orderwright-bench");
        try {
            new Bench(
                            Duration.ofSeconds(Long.parseLong(options.get("--seconds"))),
                            Integer.parseInt(options.get("--rounds")),
                            options.get("--only"),
                            Integer.parseInt(options.get("--top")))
                    .run(folder);
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private void run(Path folder) throws Exception {
        environment();
        try (DatabaseServer server = DatabaseServer.start(folder.resolve("database"));
                PartnersProcess partners = PartnersProcess.start(folder.resolve("partners"))) {
            List<Flow> flows = new ArrayList<>();
            try {
                start(flows, server, partners, folder);
                measure(flows, server, partners);
            } finally {
                flows.forEach(Flow::close);
            }
        }
    }

    private void environment() {
        out.printf(
                "%d cores, heap %d MB, Java %s, %s; windows of %d s%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("java.version"),
                System.getProperty("os.arch"),
                window.toSeconds());
    }

    private void start(List<Flow> flows, DatabaseServer server, PartnersProcess partners, Path folder)
            throws Exception {
        out.println("starting ...");
        if (only.contains("a")) {
            flows.add(new HandWrittenSql(server.create("plain")));
        }
        if (only.contains("b")) {
            flows.add(new BareEngine(server.create("bare")));
        }
        if (only.contains("c")) {
            flows.add(new WholeOrders(
                    server.create("orders") + "&reWriteBatchedInserts=true", partners.url(), folder.resolve("data")));
        }
        out.println(server.query("postgres", "select version()").get(0).get(0));
        out.println("fsync, synchronous_commit: "
                + server.query("postgres", "select current_setting('fsync'), current_setting('synchronous_commit')")
                        .get(0));
    }

    private void measure(List<Flow> flows, DatabaseServer server, PartnersProcess partners) throws Exception {
        for (Flow flow : flows) {
            Window.exactly(flow, 8, 16);
        }
        // A whole application takes a minute of work until its code is compiled; a server runs for weeks.
        for (int warm = 0; warm < WARM_WINDOWS; warm++) {
            for (Flow flow : flows) {
                out.printf("warming up  %-40s %7.1f per s%n", flow.name(), Window.perSecond(flow, 8, window));
            }
        }
        Map<String, Rates> rates = new LinkedHashMap<>();
        for (int clients : CLIENTS) {
            for (int round = 1; round <= (clients == 8 ? rounds : 2); round++) {
                for (Flow flow : flows) {
                    double rate = Window.perSecond(flow, clients, window);
                    rates.computeIfAbsent(flow.name(), name -> new Rates()).add(clients, rate);
                    out.printf("%d clients %d  %-40s %7.1f per s%n", clients, round, flow.name(), rate);
                }
            }
        }
        out.println();
        out.printf(
                "%-40s %8s %8s %8s %11s %8s %6s %8s %7s %8s %8s%n",
                "orders per second, and cost per order",
                "1 client",
                "4",
                "8",
                "statements",
                "commits",
                "rows",
                "index e.",
                "WAL kB",
                "Java ms",
                "PG ms");
        for (Flow flow : flows) {
            server.execute("select pg_stat_statements_reset()");
            Cost cost = Cost.of(server, flow, 8, COUNTED_ORDERS);
            Rates rate = rates.get(flow.name());
            out.printf(
                    "%-40s %8.1f %8.1f %8.1f %11.1f %8.1f %6.0f %8.0f %7.1f %8.1f %8.1f%n",
                    flow.name(),
                    rate.median(1),
                    rate.median(4),
                    rate.median(8),
                    cost.statements(),
                    cost.commits(),
                    cost.rows(),
                    cost.indexEntries(),
                    cost.walBytes() / 1024,
                    cost.javaMillis(),
                    cost.postgresMillis());
            for (List<String> row : server.query("postgres", TOP.formatted(COUNTED_ORDERS, flow.database(), top))) {
                out.println("    " + String.join("  ", row));
            }
        }
        out.println();
        if (only.contains("c")) {
            Invariants.check(server, "orders", partners.counts(), out);
        }
        if (only.contains("b") && only.contains("c")) {
            out.printf(
                    Locale.ROOT,
                    "ratio %.2f of whole orders to the bare engine at 8 clients%n",
                    Rates.medianRatio(
                            rates.get(flows.get(flows.size() - 1).name()),
                            rates.get(flows.get(flows.size() - 2).name())));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
