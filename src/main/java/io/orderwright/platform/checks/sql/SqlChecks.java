package io.orderwright.platform.checks.sql;

import java.util.List;
import java.util.stream.Stream;

/** All checks that are one query each. */
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
}
