package io.orderwright.commands.northwind;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the files say about two years of Northwind's business. Amounts in USD. */
record History(List<Customer> customers, List<Product> products, List<Order> orders) {

    record Customer(
            String code, String name, String contact, String phone, String address, String city, String country) {}

    record Product(int id, String name, String unit, BigDecimal price, BigDecimal inStock) {

        String sku() {
            return sku(id);
        }

        static String sku(int id) {
            return "NWP-%02d".formatted(id);
        }
    }

    /** @param discount fraction of one */
    record Line(int product, BigDecimal price, BigDecimal quantity, BigDecimal discount) {

        /** Price times quantity less discount, rounded half up to 0.01. */
        BigDecimal amount() {
            return price.multiply(quantity)
                    .multiply(BigDecimal.ONE.subtract(discount))
                    .setScale(2, RoundingMode.HALF_UP);
        }
    }

    record Order(int id, String customer, String required, String carrier, List<Line> lines) {

        /** Key and purchase-order number: the same order is the same whenever it is taken in. */
        String key() {
            return "NW-" + id;
        }

        BigDecimal amount() {
            return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Reads the folder; orders in the order of their numbers, at most so many. */
    static History read(Path folder) {
        Map<String, String> carriers = new HashMap<>();
        Csv.read(folder.resolve("shippers.csv"))
                .forEach(row -> carriers.put(cell(row, "shipper_id"), cell(row, "company_name")));
        Map<String, List<Line>> lines = Csv.read(folder.resolve("order_details.csv")).stream()
                .collect(groupingBy(row -> cell(row, "order_id"), mapping(History::line, toList())));
        List<Order> orders = Csv.read(folder.resolve("orders.csv")).stream()
                .map(row -> new Order(
                        Integer.parseInt(cell(row, "order_id")),
                        cell(row, "customer_id"),
                        cell(row, "required_date"),
                        carriers.getOrDefault(cell(row, "ship_via"), "unknown"),
                        lines.getOrDefault(cell(row, "order_id"), List.of())))
                .sorted(Comparator.comparingInt(Order::id))
                .toList();
        List<Customer> customers = Csv.read(folder.resolve("customers.csv")).stream()
                .map(row -> new Customer(
                        cell(row, "customer_id"),
                        cell(row, "company_name"),
                        cell(row, "contact_name"),
                        cell(row, "phone"),
                        cell(row, "address"),
                        cell(row, "city"),
                        cell(row, "country")))
                .toList();
        List<Product> products = Csv.read(folder.resolve("products.csv")).stream()
                .map(row -> new Product(
                        Integer.parseInt(cell(row, "product_id")),
                        cell(row, "product_name"),
                        // One of them has two blanks, which no key may have.
                        cell(row, "quantity_per_unit").replaceAll(" +", " "),
                        decimal(row, "unit_price", 2),
                        decimal(row, "units_in_stock", 0)))
                .toList();
        return new History(customers, products, orders);
    }

    History first(int number) {
        return new History(customers, products, orders.subList(0, Math.min(number, orders.size())));
    }

    int lines() {
        return orders.stream().mapToInt(order -> order.lines().size()).sum();
    }

    BigDecimal amount() {
        return orders.stream().map(Order::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Line line(Map<String, String> row) {
        return new Line(
                Integer.parseInt(cell(row, "product_id")),
                decimal(row, "unit_price", 2),
                decimal(row, "quantity", 0),
                decimal(row, "discount", 2));
    }

    private static String cell(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }

    /** Prices have cents and discounts per cents; what is beyond is the noise of binary floating point. */
    private static BigDecimal decimal(Map<String, String> row, String name, int decimals) {
        return new BigDecimal(cell(row, name)).setScale(decimals, RoundingMode.HALF_UP);
    }
}
