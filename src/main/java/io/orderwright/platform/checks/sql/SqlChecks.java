package io.orderwright.platform.checks.sql;

import io.orderwright.platform.ground.Invariants;
import io.orderwright.platform.ground.Invariants.Invariant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All checks that are one query each: those over several modules, kept here, and those that a module brings. */
public final class SqlChecks {

    public static final List<SqlCheck> ALL = Stream.of(
                    StockChecks.ALL,
                    PurchaseChecks.ALL,
                    ShippingChecks.ALL,
                    ProductionChecks.ALL,
                    MoneyChecks.ALL,
                    InvoiceChecks.ALL,
                    CreditChecks.ALL,
                    OrderChecks.ALL,
                    ChangeChecks.ALL,
                    PaperChecks.ALL,
                    ProcessChecks.ALL,
                    DecisionChecks.ALL,
                    ApprovalChecks.ALL)
            .flatMap(List::stream)
            .toList();

    private SqlChecks() {}

    /**
     * All of these, and those that modules bring.
     *
     * @throws IllegalStateException when two have the same id
     */
    public static List<SqlCheck> with(Collection<Invariants> modules) {
        List<SqlCheck> checks = new ArrayList<>(ALL);
        Set<String> ids = ALL.stream().map(SqlCheck::id).collect(Collectors.toCollection(HashSet::new));
        for (Invariants module : modules) {
            for (Invariant one : module.invariants()) {
                if (!ids.add(one.id())) {
                    throw new IllegalStateException("Two invariants have the id " + one.id());
                }
                checks.add(new SqlCheck(one.id(), one.number(), one.query()));
            }
        }
        return List.copyOf(checks);
    }
}
