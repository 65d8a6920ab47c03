package io.orderwright.commands.northwind;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.commands.Api;
import io.orderwright.commands.Api.Answer;
import io.orderwright.commands.CommandFailure;
import io.orderwright.commands.Login.Role;
import io.orderwright.commands.northwind.History.Order;
import io.orderwright.commands.northwind.Supply.DueSupply;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Brings orders to their end: looks where they stand, does what each role would do about it, and looks again. It
 * remembers nothing that the application does not know, so that it may die at any moment and begin anew.
 */
final class Replay {

    private static final Duration STILL = Duration.ofMillis(200);
    private static final Duration STUCK = Duration.ofSeconds(90);
    private static final Duration IN_DOUBT = Duration.ofSeconds(10);
    private static final Duration SHOW = Duration.ofSeconds(2);

    /** Somebody else was quicker, or the order has moved on: the next look tells. */
    private static final Set<Integer> MOVED_ON = Set.of(404, 409);

    private final Desk desk;
    private final PrintStream out;
    private final Map<String, Order> history;
    private final Supply supply;
    private final UncertainCalls doubts;
    private final Set<String> paid = ConcurrentHashMap.newKeySet();
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
    private final Instant begun = Instant.now();
    private Instant shown = Instant.EPOCH;

    Replay(Desk desk, UncertainCalls doubts, PrintStream out, History history) {
        this.desk = desk;
        this.doubts = doubts;
        this.out = out;
        this.history = history.orders().stream().collect(Collectors.toMap(Order::key, order -> order));
        this.supply = new Supply(history);
    }

    /** An order as the application has it. */
    record ReplayedOrder(String key, String number, String customer, String state, BigDecimal gross) {}

    /** Where the orders of the history stand, by number. */
    Map<String, ReplayedOrder> look() {
        Map<String, ReplayedOrder> placed = new HashMap<>();
        desk.pages(Role.SALES, "/api/v1/orders", order -> {
            String key = order.path("purchaseOrder").asText();
            if (history.containsKey(key)) {
                placed.put(
                        order.path("number").asText(),
                        new ReplayedOrder(
                                key,
                                order.path("number").asText(),
                                order.path("customer").asText(),
                                order.path("state").asText(),
                                new BigDecimal(order.path("gross").asText())));
            }
        });
        return placed;
    }

    /**
     * Returns when all are closed.
     *
     * @throws CommandFailure when nothing moves any more, or an order ended otherwise
     */
    Map<String, ReplayedOrder> run(int clients) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            Instant moved = Instant.now();
            Map<String, Long> before = Map.of();
            while (true) {
                Map<String, ReplayedOrder> placed = look();
                Map<String, Long> states = states(placed);
                show(states, states.equals(before));
                if (states.getOrDefault("CLOSED", 0L) == placed.size()) {
                    return placed;
                }
                if (!states.equals(before)) {
                    moved = Instant.now();
                } else if (moved.plus(STUCK).isBefore(Instant.now())) {
                    throw new CommandFailure(
                            "Nothing has moved for " + STUCK.toSeconds() + " s: " + states + " " + troubles);
                }
                before = states;
                List<Callable<Boolean>> work = work(placed, states);
                if (moved.plus(IN_DOUBT).isBefore(Instant.now())) {
                    work.addAll(doubts.settle(placed.values().stream()
                            .filter(order -> !order.state().equals("CLOSED"))
                            .map(ReplayedOrder::number)
                            .toList()));
                }
                if (perform(work, threads) == 0) {
                    Api.pause(STILL);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Callable<Boolean>> work(Map<String, ReplayedOrder> placed, Map<String, Long> states) {
        List<Callable<Boolean>> work = new ArrayList<>();
        if (states.containsKey("IN_APPROVAL")) {
            for (Role role : List.of(Role.SALES_MANAGER, Role.CREDIT_CONTROLLER, Role.GENERAL_MANAGER, Role.FINANCE)) {
                // Who answers for somebody else too is shown what he cannot answer, having answered at a level before.
                desk.whole(role, "/api/v1/approvals").stream()
                        .filter(question -> question.path("answeredLevel").asInt(0) == 0)
                        .map(question -> question.path("subject").asText())
                        .filter(placed::containsKey)
                        .distinct()
                        .forEach(order -> work.add(() -> approve(role, order)));
            }
        }
        if (states.containsKey("ON_HOLD")) {
            desk.whole(Role.CREDIT_CONTROLLER, "/api/v1/credit/holds").stream()
                    .map(JsonNode::asText)
                    .filter(placed::containsKey)
                    .forEach(order -> work.add(() -> release(order)));
        }
        if (states.containsKey("TO_SHIP")) {
            desk.pages(Role.WAREHOUSE, "/api/v1/deliveries?state=OPEN", delivery -> {
                ReplayedOrder order = placed.get(delivery.path("orderNumber").asText());
                if (order != null) {
                    work.add(() -> dispatch(delivery.path("number").asText(), order));
                }
            });
        }
        placed.values().stream()
                .filter(order -> order.state().equals("SHIPPED") && !paid.contains(order.key()))
                .forEach(order -> work.add(() -> pay(order)));
        if (states.containsKey("WAITING_FOR_STOCK")) {
            List<DueSupply> due = due();
            if (!due.isEmpty()) {
                work.add(() -> receive(due));
            }
        }
        return work;
    }

    private boolean approve(Role role, String order) {
        return done(desk.post(
                role,
                "/api/v1/approvals/" + order + "/decision",
                Map.of("approved", true, "comment", "Northwind did it")));
    }

    private boolean release(String order) {
        return done(desk.post(
                Role.CREDIT_CONTROLLER,
                "/api/v1/credit/holds/" + order + "/decision",
                Map.of("release", true, "comment", "Northwind paid it")));
    }

    private boolean dispatch(String delivery, ReplayedOrder order) {
        Order told = history.get(order.key());
        String carrier = told == null ? "unknown" : told.carrier();
        return done(desk.post(
                Role.WAREHOUSE,
                "/api/v1/deliveries/" + delivery + "/dispatch",
                Map.of("carrier", carrier, "tracking", order.key())));
    }

    private boolean pay(ReplayedOrder order) {
        boolean done = done(desk.post(
                Role.FINANCE,
                "/api/v1/payments",
                Map.of(
                        "reference",
                        order.key() + "-paid",
                        "customer",
                        order.customer(),
                        "order",
                        order.number(),
                        "currency",
                        "USD",
                        "amount",
                        order.gross())));
        if (done) {
            paid.add(order.key());
        }
        return done;
    }

    /** What the back-orders of our products wait for, from the receipts of the history. */
    private List<DueSupply> due() {
        List<DueSupply> due = new ArrayList<>();
        desk.pages(
                Role.PURCHASING,
                "/api/v1/stock",
                item -> due.addAll(supply.next(
                        item.path("sku").asText(),
                        new BigDecimal(item.path("backOrdered").asText("0")))));
        return due.subList(0, Math.min(due.size(), 100));
    }

    private boolean receive(List<DueSupply> due) {
        boolean done = done(desk.post(Role.PURCHASING, "/api/v1/stock/receipts", due));
        if (done) {
            supply.booked(due);
        }
        return done;
    }

    private boolean done(Answer answer) {
        if (!answer.good() && !MOVED_ON.contains(answer.status())) {
            if (troubles.size() < 10) {
                troubles.putIfAbsent(answer.words(), "");
            }
            if (answer.status() == 401 || answer.status() == 403) {
                throw new CommandFailure(answer.words());
            }
        }
        return answer.good();
    }

    /** How much of it was done. */
    private static int perform(List<Callable<Boolean>> work, ExecutorService threads) {
        int done = 0;
        try {
            for (Future<Boolean> one : threads.invokeAll(work)) {
                done += one.get() ? 1 : 0;
            }
            return done;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CommandFailure failed
                    ? failed
                    : new CommandFailure(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        }
    }

    private static Map<String, Long> states(Map<String, ReplayedOrder> placed) {
        Map<String, Long> states = placed.values().stream()
                .collect(Collectors.groupingBy(ReplayedOrder::state, TreeMap::new, Collectors.counting()));
        if (states.containsKey("REJECTED") || states.containsKey("CANCELLED")) {
            throw new CommandFailure("Orders of the history were rejected or cancelled: " + states);
        }
        return states;
    }

    private void show(Map<String, Long> states, boolean same) {
        if (!same && shown.plus(SHOW).isBefore(Instant.now())) {
            out.printf(
                    Locale.ROOT,
                    "  %4d s  %s%n",
                    Duration.between(begun, Instant.now()).toSeconds(),
                    states);
            shown = Instant.now();
        }
    }
}
