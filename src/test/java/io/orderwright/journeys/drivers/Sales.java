package io.orderwright.journeys.drivers;

import static org.awaitility.Awaitility.await;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Who sells: customers, their orders, and how far these are. */
public final class Sales {

    private static final int MOST_ATTEMPTS = 8;

    private final CustomerMaster customers;
    private final CreditControl credit;
    private final OrderIntake intake;
    private final OrderQueries orders;
    private final OrderProgress progress;

    Sales(
            CustomerMaster customers,
            CreditControl credit,
            OrderIntake intake,
            OrderQueries orders,
            OrderProgress progress) {
        this.customers = customers;
        this.credit = credit;
        this.intake = intake;
        this.orders = orders;
        this.progress = progress;
    }

    public String customer(Tier tier, String grade, String limit) {
        return customer(tier, grade, limit, "13800138000");
    }

    /** One who has no number for messages. */
    public String customerWithoutPhone() {
        return customer(Tier.KEY, "B", "5000", null);
    }

    private String customer(Tier tier, String grade, String limit, @Nullable String phone) {
        String code = "T" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(
                new RegisterCustomer(code, "客户 " + code, tier, "CNY", 30, null, phone, null, null, null, "CN"));
        credit.grant(new GrantCredit(code, grade, "CNY", new SaidNumber(new BigDecimal(limit))), "chris");
        return code;
    }

    public String goodCustomer() {
        return customer(Tier.KEY, "B", "1000000");
    }

    /** As {@link #goodCustomer}, with other terms of delivery. */
    public String customerWith(DeliveryTerms terms) {
        CustomerView known = customers.get(goodCustomer());
        customers.register(new RegisterCustomer(
                known.code(),
                known.name(),
                known.tier(),
                known.currency(),
                known.paymentTermsDays(),
                null,
                known.phone(),
                null,
                null,
                null,
                null,
                terms));
        return known.code();
    }

    public static PlaceOrder.AskedLine line(String sku, int quantity) {
        return new PlaceOrder.AskedLine(sku, BigDecimal.valueOf(quantity), null, null);
    }

    public static PlaceOrder order(String customer, boolean prepaid, PlaceOrder.AskedLine... lines) {
        return new PlaceOrder(customer, null, null, null, prepaid, List.of(lines));
    }

    public String place(String customer, PlaceOrder.AskedLine... lines) {
        return placeAs("sally", order(customer, false, lines));
    }

    public String placeAs(String person, PlaceOrder order) {
        return intake.place(order, "test", UUID.randomUUID().toString(), person)
                .order()
                .number();
    }

    /** As our doors do: whoever loses the order's row to its own process asks once more. */
    public void cancels(String number, String why, String person) {
        for (int attempt = 1; ; attempt++) {
            try {
                progress.cancel(number, why, person);
                return;
            } catch (ConcurrencyFailureException | OptimisticLockingException slower) {
                if (attempt == MOST_ATTEMPTS) {
                    throw slower;
                }
            }
        }
    }

    public OrderView thenIs(String number, OrderState state) {
        await().alias(number + " becomes " + state)
                .pollInterval(Duration.ofMillis(25))
                .until(() -> orders.get(number).state(), Predicate.isEqual(state));
        return orders.get(number);
    }
}
