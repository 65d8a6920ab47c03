package io.orderwright.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.StatementsSeen;
import io.orderwright.approvals.ApprovalForecast;
import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.CreditForecast;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.credit.ports.HoldTasks;
import io.orderwright.desk.ports.DryRun;
import io.orderwright.desk.ports.DryRun.DryRunOutcome;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.StockForecast;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.RecordedDecision;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A preview says what placing then really does, and does nothing itself. */
@Tag("desk")
@RunningApplication
class DryRunTest {

    private static final int ORDERS = 60;

    @Autowired
    DryRun dryRun;

    @Autowired
    OrderQueries orders;

    @Autowired
    OrderIntake intake;

    @Autowired
    CustomerMaster customers;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    CreditControl credit;

    @Autowired
    StockControl stock;

    @Autowired
    Approvals approvals;

    @Autowired
    DecisionLog decisions;

    @Autowired
    HoldTasks holds;

    @Autowired
    JdbcTemplate jdbc;

    /** Amounts, credit answer, approvers and back-orders of random orders, foretold and then real. */
    @Test
    void itSaysWhatPlacingDoes() {
        long seed = Long.getLong("orderwright.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> skus = IntStream.range(0, 8)
                .mapToObj(i -> goods(random.nextInt(1, 400_000) / 100.0, random.nextInt(40)))
                .toList();
        List<String> buyers = IntStream.range(0, 6)
                .mapToObj(i -> customer(
                        Tier.values()[random.nextInt(4)], "ABCD".charAt(random.nextInt(4)), random.nextInt(400_000)))
                .toList();
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < ORDERS; i++) {
            PlaceOrder asked = order(random, buyers, skus);
            DryRunOutcome foretold = dryRun.of(asked, "sally");
            OrderView placed = intake.place(asked, "test", UUID.randomUUID().toString(), "sally")
                    .order();
            String which = "seed " + seed + ", order " + i + ": " + asked;

            assertThat(foretold.problems()).as(which).isEmpty();
            OrderView order = Objects.requireNonNull(foretold.order());
            assertThat(List.of(order.net(), order.tax(), order.gross()))
                    .as(which)
                    .isEqualTo(List.of(placed.net(), placed.tax(), placed.gross()));
            assertThat(agreed(order)).as(which).isEqualTo(agreed(placed));
            CreditAnswer answer = creditOf(placed.number(), Objects.requireNonNull(foretold.credit()), which);
            seen.merge(answer.name(), 1, Integer::sum);
            if (answer == CreditAnswer.HOLD) {
                if (random.nextBoolean()) {
                    continue;
                }
                holds.resolve(placed.number(), true, "good customer", "chris");
            }
            List<String> asking = approvalOf(placed.number(), Objects.requireNonNull(foretold.approval()), which);
            seen.merge("approvers " + asking.size(), 1, Integer::sum);
            if (asking.isEmpty()) {
                missing(placed.number(), Objects.requireNonNull(foretold.stock()), which);
            }
        }
        assertThat(seen).as("kinds of orders, seed " + seed).hasSizeGreaterThan(3);
    }

    @Test
    void itWritesNothing() {
        String buyer = customer(Tier.NEW, 'C', 0);
        PlaceOrder asked = order(buyer, line(goods(100, 5), "7"));
        String counts =
                """
                select (select count(*) from sales_order where customer_code = ?) || ' orders, '
                    || (select count(*) from credit_commitment where customer_code = ?) || ' commitments, '
                    || (select count(*) from stock_reservation where sku = ?) || ' reservations, '
                    || (select count(*) from back_order where sku = ?) || ' back-orders, '
                    || (select reserved::bigint from stock_item where sku = ?) || ' reserved'""";
        String sku = asked.lines().get(0).sku();
        DryRunOutcome outcome = dryRun.of(asked, "sally");
        assertThat(outcome.order()).isNotNull();
        assertThat(jdbc.queryForObject(counts, String.class, buyer, buyer, sku, sku, sku))
                .isEqualTo("0 orders, 0 commitments, 0 reservations, 0 back-orders, 0 reserved");
    }

    @Test
    void itTellsAllThatIsWrongWherePlacingTellsTheFirst() {
        String sku = goods(10, 5);
        PlaceOrder asked =
                order(customer(Tier.KEY, 'B', 1000), line("nothing", "1"), line(sku, "2"), line("no-more", "3"));
        DryRunOutcome outcome = dryRun.of(asked, "sally");
        assertThat(outcome.problems().stream().map(Refusal::field)).containsExactly("lines[0].sku", "lines[2].sku");
        assertThat(outcome.places()).containsExactly(1);
        assertThat(Objects.requireNonNull(outcome.order()).gross().amount()).isEqualByComparingTo("20");
        assertThatThrownBy(() -> intake.place(asked, "test", UUID.randomUUID().toString(), "sally"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.field()).isEqualTo("lines[0].sku"));
    }

    @Test
    void itForetellsADuplicateHoweverThePurchaseOrderIsWritten() {
        String customer = customer(Tier.KEY, 'B', 100_000);
        String number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        assertThat(duplicate(customer, "PO " + number, 1)).isNull();
        String first = intake.place(under(customer, "PO " + number, 1), "test", number, "sally")
                .order()
                .number();
        assertThat(duplicate(customer, "PO " + number, 1)).isEqualTo(first);
        assertThat(duplicate(customer, "  po   " + number.toLowerCase(Locale.ROOT) + " ", 1))
                .as("spaces and letters")
                .isEqualTo(first);
        assertThat(duplicate(customer, "ＰＯ　" + number, 1))
                .as("full-width letters and space")
                .isEqualTo(first);
        assertThat(duplicate(customer, "PO " + number, 2)).as("other goods").isEqualTo(first);
        assertThat(duplicate(customer, "PO " + number + "-1", 1))
                .as("another number")
                .isNull();
        assertThat(duplicate(customer(Tier.KEY, 'B', 100_000), "PO " + number, 1))
                .as("another customer")
                .isNull();
        assertThat(duplicate(customer, "  ", 1)).as("no number").isNull();
    }

    private @Nullable String duplicate(String customer, String purchaseOrder, int quantity) {
        return Objects.requireNonNull(dryRun.of(under(customer, purchaseOrder, quantity), "sally")
                        .order())
                .possibleDuplicateOf();
    }

    private PlaceOrder under(String customer, String purchaseOrder, int quantity) {
        return new PlaceOrder(
                customer, null, purchaseOrder, null, false, List.of(line(goods(10, 50), String.valueOf(quantity))));
    }

    @Test
    void aPreviewOfManyLinesCostsAsManyStatementsAsOneOfTwo() {
        String buyer = customer(Tier.KEY, 'B', 100_000);
        long two = statements(buyer, 2);
        assertThat(statements(buyer, 20)).isEqualTo(two);
        assertThat(two).isBetween(1L, 12L);
    }

    /** @return of the second of two equal previews: the first one may still learn what is kept */
    private long statements(String buyer, int lines) {
        PlaceOrder asked = order(
                buyer,
                IntStream.range(0, lines)
                        .mapToObj(i -> line(goods(10 + i, 50), "2"))
                        .toArray(PlaceOrder.AskedLine[]::new));
        dryRun.of(asked, "sally");
        return StatementsSeen.of(() -> dryRun.of(asked, "sally")).size();
    }

    private CreditAnswer creditOf(String number, CreditForecast foretold, String which) {
        RecordedDecision made = decision(number, "credit/credit-decision");
        assertThat(foretold.decision().row())
                .as(which)
                .isEqualTo(made.decision().row());
        assertThat(foretold.decision().version()).isEqualTo(made.decision().version());
        assertThat(foretold.answer().name()).as(which).isEqualTo(made.decision().text("answer"));
        return foretold.answer();
    }

    private List<String> approvalOf(String number, ApprovalForecast foretold, String which) {
        assertThat(foretold.decision().row())
                .as(which)
                .isEqualTo(
                        decision(number, "approval/approval-levels").decision().row());
        List<ApprovalView> levels = approvals.of(number);
        // Who has just released the credit is not asked again: nobody can foretell who that will be.
        assertThat(foretold.groups())
                .as(which)
                .isEqualTo(levels.stream()
                        .filter(level -> level.decision() == Verdict.OPEN || level.sameAs() != null)
                        .map(ApprovalView::group)
                        .toList());
        return levels.stream()
                .filter(level -> level.decision() == Verdict.OPEN)
                .map(ApprovalView::group)
                .toList();
    }

    private void missing(String number, StockForecast foretold, String which) {
        Map<Integer, Quantity> real = orders.get(number).lines().stream()
                .filter(line -> line.backOrdered().isPositive())
                .collect(Collectors.toMap(OrderView.LineView::lineNo, OrderView.LineView::backOrdered));
        assertThat(foretold.missing()).as(which).isEqualTo(real);
    }

    private RecordedDecision decision(String number, String table) {
        return decisions.of(number).stream()
                .filter(made -> made.decision().table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    /** What was agreed of each line, without how far it has come. */
    private static List<String> agreed(OrderView order) {
        return order.lines().stream()
                .map(line -> "%d %s %s x %s - %s: %s + %s = %s"
                        .formatted(
                                line.lineNo(),
                                line.sku(),
                                line.ordered(),
                                line.unitPrice().amount().setScale(4),
                                line.discount().number().setScale(6),
                                line.net(),
                                line.tax(),
                                line.gross()))
                .toList();
    }

    private PlaceOrder order(Random random, List<String> buyers, List<String> skus) {
        Supplier<PlaceOrder.AskedLine> line = () -> new PlaceOrder.AskedLine(
                skus.get(random.nextInt(skus.size())),
                BigDecimal.valueOf(random.nextInt(1, 30)),
                random.nextInt(4) == 0 ? BigDecimal.valueOf(random.nextInt(1, 900_000), 4) : null,
                random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(0, 30), 2) : null);
        return new PlaceOrder(
                buyers.get(random.nextInt(buyers.size())),
                null,
                null,
                null,
                random.nextInt(6) == 0,
                IntStream.rangeClosed(0, random.nextInt(5))
                        .mapToObj(i -> line.get())
                        .toList());
    }

    private static PlaceOrder order(String customer, PlaceOrder.AskedLine... lines) {
        return new PlaceOrder(customer, null, null, null, false, List.of(lines));
    }

    private static PlaceOrder.AskedLine line(String sku, String quantity) {
        return new PlaceOrder.AskedLine(sku, new BigDecimal(quantity), null, null);
    }

    private String customer(Tier tier, char grade, int limit) {
        String code = "D" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(
                new RegisterCustomer(code, "客户 " + code, tier, "CNY", 30, null, null, null, null, null, "CN"));
        credit.grant(
                new GrantCredit(code, String.valueOf(grade), "CNY", new SaidNumber(BigDecimal.valueOf(limit))),
                "chris");
        return code;
    }

    private String goods(double price, int pieces) {
        String sku = "D" + UUID.randomUUID().toString().substring(0, 8);
        catalog.registerAll(List.of(new RegisterProduct(
                sku, "商品 " + sku, "pc", BigDecimal.valueOf(price).setScale(4), "CNY", "CN13", true)));
        stock.open(List.of(new OpeningStock(sku, BigDecimal.valueOf(pieces), BigDecimal.ZERO)), "wendy");
        return sku;
    }
}
