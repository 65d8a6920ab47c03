package io.orderwright.commands;

import io.orderwright.commands.Login.Role;
import io.orderwright.commands.northwind.Northwind;
import io.orderwright.commands.seed.Seed;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Where bin/orderwright comes in: {@code import}, {@code check}, {@code northwind}, {@code seed}. Ends with 0 only on success. */
public final class Main {

    private static final String OPTIONS =
            """

            Options:
              --url <address>                   the application, http://localhost:8080 unless given
              --user <name> --password <word>   act as this person; unless given, as the demo company's
              --login <role>=<user>:<password>  act as this person where that role acts; may be repeated
              --patience <seconds>              how long to wait for an application that does not answer, 120 unless given
            """;

    private static final Map<String, String> HELP = Map.of(
            "import",
            """
            Usage: bin/orderwright import <kind> <file> [options]

            Uploads a CSV or XLSX file and waits for its end. Kinds: customers, addresses, contacts, products, product-packs,
            price-lists, suppliers, supplier-offers, stock, receipts, orders, exchange-rates, tax-rates, units.
            Nothing of a file is taken in when a row of it is wrong; each such row is named.

            Usage: bin/orderwright import --opening <folder> --as-of <day> [options]

            Moves in: the CSV and XLSX files of the folder, each called like its kind, are one set. All of them are
            written, or none. Kinds beside those above (but no orders): credit-limits, opening-stock, opening-purchases, past-orders,
            opening-invoices, opening-receipts, opening-orders. docs/moving-in.md has every column, step by step.

              --dry-run yes             only check

              --charset <name>          character set of a CSV file, for example windows-1252; where it is needed, the
                                        answer says how the file reads in each
            Roles: initial-load, for orders sales; with --user any that may import the kind.
            """,
            "check",
            """
            Usage: bin/orderwright check [options]

            Runs the invariant checker: stock, money, papers, processes, partners, decisions. Changes nothing.
            Ends with 0 when every check holds; 1 when one is violated or could not be made.
            Roles: auditor.
            """,
            "seed",
            """
            Usage: bin/orderwright seed <count> [options]

            Writes that many past orders (with customers, products, papers, decisions) straight into the database, to see
            lists and pages at that size. They are marked (source "seed", codes "SEED-..."), and the check stays clean.
            There is no way back but a new database.

              --data <folder>           of the running application, data unless given
              --database <jdbc-url>     another database, with --db-user and --db-password
            """,
            "northwind",
            """
            Usage: bin/orderwright northwind <folder> [options]

            Takes the Northwind sample company in (units, customers, products, stock, orders), compares the sums with the files,
            and brings every order to its end as the roles of the demo company: approvals, credit holds, receipts
            for back-orders, deliveries, payments. Then runs the check. It can be killed and run again at any time.
            docs/northwind.md says what the files lack and by what rule it is filled in.

              --clients <number>                how many requests at once, 8 unless given
              --only <number>                   the first so many orders, all unless given
              --sandbox <address>               where calls in doubt are looked up, http://localhost:8090 unless given
            Roles: sales, sales-manager, credit-controller, general-manager, purchasing, warehouse, finance, auditor,
            initial-load.
            """);

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(arguments), out));
    }

    /** Returns the exit code: 0 done, 1 not done, 2 not understood. */
    public static int run(List<String> arguments, PrintStream out) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        String help = HELP.get(command);
        if (help == null) {
            out.println("Commands: import, check, northwind, seed");
            return 2;
        }
        try {
            Options options = Options.of(arguments.subList(1, arguments.size()));
            if (options.help()) {
                out.print(help + OPTIONS);
                return 0;
            }
            return run(command, options, out) ? 0 : 1;
        } catch (CommandFailure failed) {
            out.println(failed.getMessage());
            return 1;
        }
    }

    private static boolean run(String command, Options options, PrintStream out) {
        if (command.equals("seed")) {
            return new Seed(options, out).run();
        }
        Duration patience = Duration.ofSeconds(options.number("patience", 120));
        Api api = new Api(options.url(), patience);
        return switch (command) {
            case "import" -> upload(api, options, out);
            case "check" -> {
                Check.CheckFindings found = new Check(api, out).run(options.login(Role.AUDITOR));
                out.println(found);
                yield found.clean();
            }
            default ->
                new Northwind(api, new Api(options.sandbox(), patience), options, out)
                        .run(Path.of(options.word(0, "the folder of the CSV files")));
        };
    }

    private static boolean upload(Api api, Options options, PrintStream out) {
        String folder = options.text("opening", "");
        if (!folder.isEmpty()) {
            new OpeningSet(api, out)
                    .send(
                            options.login(Role.INITIAL_LOAD),
                            Path.of(folder),
                            options.text("as-of", ""),
                            !options.text("dry-run", "").isEmpty());
            return true;
        }
        String kind = options.word(
                0,
                "the kind: customers, addresses, contacts, products, product-packs, price-lists, suppliers, supplier-offers,"
                        + " stock, receipts, orders, exchange-rates, tax-rates or units");
        Path file = Path.of(options.word(1, "the file"));
        try {
            Upload.UploadTotals done = new Upload(api, out)
                    .send(
                            options.login(kind.equals("orders") ? Role.SALES : Role.INITIAL_LOAD),
                            kind,
                            options.text("charset", ""),
                            String.valueOf(file.getFileName()),
                            BodyPublishers.ofFile(file));
            out.println(done.total() + " rows of " + kind + " imported");
            return true;
        } catch (FileNotFoundException e) {
            throw new CommandFailure("No such file: " + file);
        }
    }
}
