package io.orderwright.fulfilment.returns.exchanges;

import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Of which day the prices of an exchange are, and what is paid before its goods leave, by the table fulfilment/exchange-price. */
@Component
public class ExchangeTerms {

    /** The table that says so. */
    public static final String TABLE = "fulfilment/exchange-price";

    private final DecisionTables tables;
    private final DecisionLog decisions;

    ExchangeTerms(DecisionTables tables, DecisionLog decisions) {
        this.tables = tables;
        this.decisions = decisions;
    }

    /**
     * What the table said.
     *
     * @param originalPrice whether prices are those of the first order's day; those of today otherwise
     * @param payFirst whether the goods leave only when what they cost more is paid
     */
    public record ExchangeRule(boolean originalPrice, boolean payFirst, Decision said) {}

    /** The order from which the goods come back. @param daysSince it was placed */
    public record ExchangedOrder(String number, String customer, String tier, long daysSince) {}

    /** The same goods once more cost what they cost, and nothing is paid before them, whatever the table says. */
    public ExchangeRule of(ExchangeKind kind, ReturnReason reason, ExchangedOrder order) {
        Decision said = tables.decide(
                TABLE,
                new ExchangeFacts(kind.name(), reason.name(), order.tier(), BigDecimal.valueOf(order.daysSince())),
                AskedThings.order(order.number(), order.customer()));
        boolean same = kind == ExchangeKind.REPLACEMENT;
        return new ExchangeRule(
                same || said.text("price").equals("ORIGINAL"),
                !same && said.text("payFirst").equals("YES"),
                said);
    }

    /** @param subject the number of the return */
    public void keep(String subject, ExchangeRule rule) {
        decisions.record(subject, rule.said());
    }
}
