package io.orderwright.commands.northwind;

import io.orderwright.commands.northwind.History.Customer;
import io.orderwright.commands.northwind.History.Line;
import io.orderwright.commands.northwind.History.Order;
import io.orderwright.commands.northwind.History.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * The history as files that imports take. What Northwind does not have is filled in by the rules of docs/northwind.md:
 * tier and limit follow from a customer's turnover over the whole history.
 */
final class ImportFiles {

    private static final String CURRENCY = "USD";
    private static final BigDecimal VIP_FROM = BigDecimal.valueOf(50_000);
    private static final BigDecimal KEY_FROM = BigDecimal.valueOf(20_000);
    private static final BigDecimal LIMIT_STEP = BigDecimal.valueOf(1_000);

    private final History history;
    private final Map<String, BigDecimal> turnover = new HashMap<>();

    ImportFiles(History history) {
        this.history = history;
        history.orders().forEach(order -> turnover.merge(order.customer(), order.amount(), BigDecimal::add));
    }

    String customers() {
        StringBuilder file = new StringBuilder("code,name,tier,currency,payment_terms_days,contact,phone,address,city,"
                + "country,credit_grade,credit_limit\n");
        for (Customer customer : history.customers()) {
            file.append(Csv.row(
                    customer.code(),
                    customer.name(),
                    tier(customer.code()),
                    CURRENCY,
                    30,
                    customer.contact(),
                    customer.phone(),
                    customer.address(),
                    customer.city(),
                    customer.country(),
                    "B",
                    limit(customer.code())));
        }
        return file.toString();
    }

    /** What Northwind sells by, taken as it is written: boxes, bottles and jars are whole. */
    String units() {
        StringBuilder file = new StringBuilder("unit,decimals\n");
        history.products().stream().map(Product::unit).distinct().forEach(unit -> file.append(Csv.row(unit, 0)));
        return file.toString();
    }

    /** Discontinued products too are in use: the history orders them. */
    String products() {
        StringBuilder file = new StringBuilder("sku,name,unit,price,currency,tax_code,active\n");
        for (Product product : history.products()) {
            file.append(
                    Csv.row(product.sku(), product.name(), product.unit(), product.price(), CURRENCY, "ZERO", "true"));
        }
        return file.toString();
    }

    String stock() {
        StringBuilder file = new StringBuilder("sku,quantity,safety\n");
        history.products().forEach(product -> file.append(Csv.row(product.sku(), product.inStock(), 0)));
        return file.toString();
    }

    /** The orders of a part of the history. */
    static String orders(History part) {
        StringBuilder file = new StringBuilder(
                "order_id,customer,purchase_order,currency,requested_on,prepaid,sku,quantity,unit_price,discount\n");
        for (Order order : part.orders()) {
            for (Line line : order.lines()) {
                file.append(Csv.row(
                        order.key(),
                        order.customer(),
                        order.key(),
                        CURRENCY,
                        order.required(),
                        "no",
                        Product.sku(line.product()),
                        line.quantity(),
                        line.price(),
                        line.discount()));
            }
        }
        return file.toString();
    }

    private String tier(String customer) {
        BigDecimal total = turnover.getOrDefault(customer, BigDecimal.ZERO);
        if (total.signum() == 0) {
            return "NEW";
        }
        return total.compareTo(VIP_FROM) >= 0 ? "VIP" : total.compareTo(KEY_FROM) >= 0 ? "KEY" : "STANDARD";
    }

    /** Half of the turnover, up to the next 1,000, at least 1,000: some orders of a replay at one go are held. */
    private BigDecimal limit(String customer) {
        BigDecimal half = turnover.getOrDefault(customer, BigDecimal.ZERO).divide(BigDecimal.valueOf(2));
        return half.divide(LIMIT_STEP, 0, RoundingMode.UP).max(BigDecimal.ONE).multiply(LIMIT_STEP);
    }
}
