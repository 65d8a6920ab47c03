package io.orderwright.platform.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A company of 122 customers with 326 orders and 273 payments of the years 2003 to 2005: read from the sample database
 * "classicmodels" where its SQL file is named, else made in the same shape from a seed.
 */
final class ClassicModels {

    record Client(String code, String name, BigDecimal limit) {}

    record Ware(String code, String name, int stock, BigDecimal price) {}

    record Sale(String number, String customer, LocalDate on, LocalDate wanted, String shipped, String status) {}

    record Position(String order, String ware, int quantity, BigDecimal price) {
        BigDecimal amount() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }
    }

    record Payment(String customer, String reference, LocalDate on, BigDecimal amount) {}

    final List<Client> clients = new ArrayList<>();
    final List<Ware> wares = new ArrayList<>();
    final List<Sale> sales = new ArrayList<>();
    final List<Position> positions = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();

    static ClassicModels of(Path sql) throws IOException {
        ClassicModels data = new ClassicModels();
        String text = Files.readString(sql, StandardCharsets.UTF_8);
        rows(text, "customers").forEach(r -> data.clients.add(new Client(r[0], r[1], new BigDecimal(r[12]))));
        rows(text, "products")
                .forEach(r -> data.wares.add(new Ware(r[0], r[1], Integer.parseInt(r[6]), new BigDecimal(r[8]))));
        rows(text, "orders")
                .forEach(r ->
                        data.sales.add(new Sale(r[0], r[6], LocalDate.parse(r[1]), LocalDate.parse(r[2]), r[3], r[4])));
        rows(text, "orderdetails")
                .forEach(r ->
                        data.positions.add(new Position(r[0], r[1], Integer.parseInt(r[2]), new BigDecimal(r[3]))));
        rows(text, "payments")
                .forEach(r -> data.payments.add(new Payment(r[0], r[1], LocalDate.parse(r[2]), new BigDecimal(r[3]))));
        return data;
    }

    static ClassicModels made(long seed) {
        ClassicModels data = new ClassicModels();
        Random dice = new Random(seed);
        for (int i = 0; i < 122; i++) {
            data.clients.add(new Client(String.valueOf(103 + i * 3), "Client " + i, cents(dice, 12_000_000)));
        }
        for (int i = 0; i < 110; i++) {
            data.wares.add(new Ware("S" + (1000 + i), "Model " + i, 4000 + dice.nextInt(5000), cents(dice, 20_000)));
        }
        String[] others = {"Resolved", "In Process", "On Hold", "Disputed", "Cancelled"};
        int[] howMany = {4, 6, 4, 3, 6};
        List<String> states = new ArrayList<>();
        for (int i = 0; i < others.length; i++) {
            for (int n = 0; n < howMany[i]; n++) {
                states.add(others[i]);
            }
        }
        for (int i = 0; i < 326; i++) {
            String status = i < 326 - states.size() ? "Shipped" : states.get(i - 326 + states.size());
            LocalDate on = LocalDate.of(2003, 1, 6).plusDays(i * 875L / 326);
            String client = data.clients.get(dice.nextInt(98)).code();
            data.sales.add(new Sale(String.valueOf(10100 + i), client, on, on.plusDays(9), "", status));
            int lines = 1 + dice.nextInt(17);
            for (int n = 0; n < lines; n++) {
                Ware ware = data.wares.get((i * 7 + n) % data.wares.size());
                data.positions.add(new Position(
                        String.valueOf(10100 + i), ware.code(), 20 + dice.nextInt(30), cents(dice, 20_000)));
            }
        }
        for (int i = 0; i < 273; i++) {
            Sale paid = data.sales.get(i);
            // every seventh pays only a part
            BigDecimal part = i % 7 == 0
                    ? data.amount(paid).divide(BigDecimal.valueOf(3), 2, RoundingMode.UP)
                    : data.amount(paid);
            data.payments.add(new Payment(paid.customer(), "HQ" + i, paid.on().plusDays(20), part));
        }
        return data;
    }

    private static BigDecimal cents(Random dice, int bound) {
        return BigDecimal.valueOf(100 + dice.nextInt(bound), 2);
    }

    BigDecimal amount(Sale sale) {
        return positions.stream()
                .filter(one -> one.order().equals(sale.number()))
                .map(Position::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By customer: what was ordered and not cancelled, less what was paid; nothing of the application is asked. */
    Map<String, BigDecimal> exposures() {
        Map<String, BigDecimal> owed = new TreeMap<>();
        clients.forEach(client -> owed.put(client.code(), BigDecimal.ZERO));
        sales.stream()
                .filter(sale -> !sale.status().equals("Cancelled"))
                .forEach(sale -> owed.merge(sale.customer(), amount(sale), BigDecimal::add));
        payments.forEach(paid -> owed.merge(paid.customer(), paid.amount().negate(), BigDecimal::add));
        return owed;
    }

    /** The set of files with which this company moves in; payments pay the oldest goods that have left. */
    Map<String, String> files(String prefix) {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        line(files, "customers", "code", "name", "currency", "credit_grade", "credit_limit");
        clients.forEach(c -> line(files, "customers", prefix + c.code(), c.name(), "USD", "B", c.limit()));
        line(files, "products", "sku", "name", "unit", "price", "currency", "tax_code");
        wares.forEach(w -> line(files, "products", prefix + w.code(), w.name(), "件", w.price(), "USD", "ZERO"));
        line(files, "stock", "sku", "quantity");
        wares.forEach(w -> line(files, "stock", prefix + w.code(), w.stock()));
        line(
                files,
                "past-orders",
                "order_id",
                "customer",
                "state",
                "placed_on",
                "ended_on",
                "currency",
                "sku",
                "quantity",
                "unit_price");
        line(
                files,
                "opening-orders",
                "order_id",
                "customer",
                "placed_on",
                "requested_on",
                "sku",
                "quantity",
                "unit_price");
        for (Sale sale : sales) {
            orders(files, prefix, sale);
        }
        money(files, prefix);
        Map<String, String> whole = new LinkedHashMap<>();
        files.forEach((name, text) -> {
            // a file of headings only is refused: it says nothing
            if (text.indexOf("\n") < text.length() - 1) {
                whole.put(name + ".csv", text.toString());
            }
        });
        return whole;
    }

    /** What was under way, as a file of new orders. */
    String openOrders(String prefix) {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        line(files, "orders", "order_id", "customer", "currency", "sku", "quantity", "unit_price");
        for (Sale sale : sales) {
            positions.stream()
                    .filter(one -> one.order().equals(sale.number()) && !ended(sale))
                    .forEach(one -> line(
                            files,
                            "orders",
                            prefix + sale.number(),
                            prefix + sale.customer(),
                            "USD",
                            prefix + one.ware(),
                            one.quantity(),
                            one.price()));
        }
        return String.valueOf(files.get("orders"));
    }

    private static boolean ended(Sale sale) {
        return List.of("Shipped", "Resolved", "Cancelled").contains(sale.status());
    }

    private void orders(Map<String, StringBuilder> files, String prefix, Sale sale) {
        String state = sale.status().equals("Cancelled") ? "CANCELLED" : "CLOSED";
        for (Position one : positions) {
            if (one.order().equals(sale.number()) && ended(sale)) {
                line(
                        files,
                        "past-orders",
                        prefix + sale.number(),
                        prefix + sale.customer(),
                        state,
                        sale.on(),
                        sale.shipped(),
                        "USD",
                        prefix + one.ware(),
                        one.quantity(),
                        one.price());
            } else if (one.order().equals(sale.number())) {
                line(
                        files,
                        "opening-orders",
                        prefix + sale.number(),
                        prefix + sale.customer(),
                        sale.on(),
                        sale.wanted(),
                        prefix + one.ware(),
                        one.quantity(),
                        one.price());
            }
        }
    }

    private void money(Map<String, StringBuilder> files, String prefix) {
        line(files, "opening-invoices", "number", "customer", "issued_on", "due_on", "currency", "gross", "open");
        line(files, "opening-receipts", "reference", "customer", "received_on", "currency", "amount");
        for (Client client : clients) {
            BigDecimal money = payments.stream()
                    .filter(paid -> paid.customer().equals(client.code()))
                    .map(Payment::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            for (Sale sale :
                    sales.stream().sorted(Comparator.comparing(Sale::on)).toList()) {
                if (!sale.customer().equals(client.code())
                        || !ended(sale)
                        || sale.status().equals("Cancelled")) {
                    continue;
                }
                BigDecimal gross = amount(sale);
                BigDecimal open = gross.subtract(money).max(BigDecimal.ZERO);
                money = money.subtract(gross).max(BigDecimal.ZERO);
                if (open.signum() > 0) {
                    line(
                            files,
                            "opening-invoices",
                            prefix + "I" + sale.number(),
                            prefix + client.code(),
                            sale.on(),
                            sale.on().plusDays(30),
                            "USD",
                            gross,
                            open);
                }
            }
            if (money.signum() > 0) {
                line(
                        files,
                        "opening-receipts",
                        prefix + "R" + client.code(),
                        prefix + client.code(),
                        LocalDate.of(2005, 5, 31),
                        "USD",
                        money);
            }
        }
    }

    private static void line(Map<String, StringBuilder> files, String file, Object... cells) {
        StringBuilder text = files.computeIfAbsent(file, any -> new StringBuilder());
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(String.valueOf(cells[i]).replace("\"", "\"\""))
                    .append('"');
        }
        text.append('\n');
    }

    /** The rows of a table's insert; NULL is "". */
    private static List<String[]> rows(String sql, String table) {
        List<String[]> rows = new ArrayList<>();
        int at = sql.indexOf("values", sql.indexOf("insert  into `" + table + "`"));
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = at + 6; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quoted && c == '\\') {
                cell.append(sql.charAt(++i));
            } else if (c == '\'') {
                quoted = !quoted;
            } else if (quoted) {
                cell.append(c);
            } else if (c == '(') {
                depth++;
            } else if (c == ',' || c == ')') {
                if (depth > 0) {
                    cells.add(
                            cell.toString().strip().equals("NULL")
                                    ? ""
                                    : cell.toString().strip());
                    cell.setLength(0);
                }
                if (c == ')') {
                    depth--;
                    rows.add(cells.toArray(String[]::new));
                    cells.clear();
                }
            } else if (c == ';') {
                return rows;
            } else if (depth > 0) {
                cell.append(c);
            }
        }
        return rows;
    }
}
