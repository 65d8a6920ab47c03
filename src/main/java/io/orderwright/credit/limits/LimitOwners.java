package io.orderwright.credit.limits;

import io.orderwright.credit.LimitFacts;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.catalog.ProductCatalog;
import org.springframework.stereotype.Component;

/** Who decides about a limit, by the table credit/limit-approval. */
@Component
class LimitOwners {

    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final ProductCatalog catalog;

    LimitOwners(DecisionTables tables, DecisionLog decisions, ProductCatalog catalog) {
        this.tables = tables;
        this.decisions = decisions;
        this.catalog = catalog;
    }

    /** @param ordinary what the customer may owe without the limit that is asked for, */
    Decision of(ProposeLimit asked, CreditAccount account, Money ordinary) {
        Money proposed = asked.amount().money(account.currency());
        return tables.decide(
                CreditLimits.TABLE,
                new LimitFacts(
                        asked.kind().name(),
                        account.grade(),
                        catalog.inCompanyCurrency(proposed.amount(), proposed.code())
                                .amount(),
                        LimitFacts.raise(proposed, ordinary)),
                AskedThings.customer(asked.customer()));
    }

    void keep(String limit, Decision said) {
        decisions.record(limit, said);
    }
}
