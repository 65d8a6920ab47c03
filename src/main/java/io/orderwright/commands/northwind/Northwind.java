package io.orderwright.commands.northwind;

import io.orderwright.commands.Api;
import io.orderwright.commands.Check;
import io.orderwright.commands.CommandFailure;
import io.orderwright.commands.Login.Role;
import io.orderwright.commands.Options;
import io.orderwright.commands.Upload;
import io.orderwright.commands.northwind.Replay.ReplayedOrder;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** The whole of Northwind: files in, sums compared, orders brought to their end, everything checked. */
public final class Northwind {

    private static final int ORDERS = 830;
    private static final int LINES = 2_155;

    /** What Northwind's own reports make of the complete files with each line rounded, in USD. */
    private static final BigDecimal GOLDEN = new BigDecimal("1265793.29");

    private final Api api;
    private final Api sandbox;
    private final Options options;
    private final PrintStream out;

    public Northwind(Api api, Api sandbox, Options options, PrintStream out) {
        this.api = api;
        this.sandbox = sandbox;
        this.options = options;
        this.out = out;
    }

    /** True when every order is closed, every sum is right and the checker is clean. */
    public boolean run(Path folder) {
        History all = History.read(folder);
        History part = all.first(options.number("only", Integer.MAX_VALUE));
        Desk desk = new Desk(api, options);
        Replay replay = new Replay(desk, new UncertainCalls(desk, sandbox, out), out, part);
        BigDecimal told = part.amount();
        boolean complete = part.orders().size() == ORDERS && part.lines() == LINES;
        out.printf("In the files: %d orders, %d lines, sum %s%n", part.orders().size(), part.lines(), told);
        if (complete && told.compareTo(GOLDEN) != 0) {
            throw new CommandFailure("The files are not Northwind's: their sum should be " + GOLDEN);
        }

        Instant begun = Instant.now();
        Map<String, ReplayedOrder> before = bringIn(all, part, replay);
        long closedBefore = closed(before);
        Map<String, ReplayedOrder> ended = replay.run(options.number("clients", 8));
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        long closed = closed(ended);
        out.printf(
                Locale.ROOT,
                "Closed %d orders in %.1f s, imports included (%d had been closed before)%n",
                closed - closedBefore,
                seconds,
                closedBefore);
        Check.CheckFindings found = new Check(api, out).run(options.login(Role.AUDITOR));
        out.println(found);
        out.printf(
                Locale.ROOT,
                "%d/%d orders closed, sum %s, %s, %.1f orders/s%n",
                closed,
                part.orders().size(),
                told,
                found.clean() ? "checker clean" : "CHECKER NOT CLEAN",
                (closed - closedBefore) / seconds);
        return found.clean() && closed == part.orders().size();
    }

    /** Brings all in that the files hold, the orders last; returns what had been placed before. */
    private Map<String, ReplayedOrder> bringIn(History all, History part, Replay replay) {
        Upload upload = new Upload(api, out);
        ImportFiles files = new ImportFiles(all);
        long customers = send(upload, Role.INITIAL_LOAD, "customers", files.customers());
        send(upload, Role.SALES_MANAGER, "units", files.units());
        long products = send(upload, Role.SALES_MANAGER, "products", files.products());
        send(upload, Role.WAREHOUSE, "stock", files.stock());
        Map<String, ReplayedOrder> before = replay.look();
        long lines = send(upload, Role.SALES, "orders", ImportFiles.orders(part));

        Map<String, ReplayedOrder> taken = replay.look();
        BigDecimal sum = taken.values().stream().map(ReplayedOrder::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        out.printf(
                "Imported: %d customers, %d products, %d orders, %d lines, sum %s%n",
                customers, products, taken.size(), lines, sum);
        if (customers != all.customers().size()
                || products != all.products().size()
                || taken.size() != part.orders().size()
                || lines != part.lines()
                || sum.compareTo(part.amount()) != 0) {
            throw new CommandFailure("What was imported is not what the files hold");
        }
        return before;
    }

    private long send(Upload upload, Role role, String kind, String content) {
        return upload.send(options.login(role), kind, "northwind-" + kind + ".csv", BodyPublishers.ofString(content))
                .total();
    }

    private static long closed(Map<String, ReplayedOrder> orders) {
        return orders.values().stream()
                .filter(order -> order.state().equals("CLOSED"))
                .count();
    }
}
