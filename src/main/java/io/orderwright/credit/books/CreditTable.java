package io.orderwright.credit.books;

import io.orderwright.credit.CreditFacts;
import io.orderwright.credit.DecideCredit;
import io.orderwright.credit.ShipmentFacts;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.Money;
import org.springframework.stereotype.Component;

/** Asks the tables of credit about an order; keeps nothing. */
@Component
public class CreditTable {

    private static final String TABLE = "credit/credit-decision";
    private static final String GATE = "credit/shipment-gate";

    private final DecisionTables tables;
    private final CreditBook book;

    CreditTable(DecisionTables tables, CreditBook book) {
        this.tables = tables;
        this.book = book;
    }

    /** About an order that does not count yet: with what of it nobody has paid in advance. */
    public Decision withOrder(CreditAccount account, Money limit, DecideCredit asked) {
        Money exposure =
                asked.prepaid() ? account.exposure() : account.exposure().plus(asked.amount());
        return ask(account, limit, exposure, asked);
    }

    /** @param exposure with the order */
    public Decision ask(CreditAccount account, Money limit, Money exposure, DecideCredit asked) {
        return tables.decide(
                TABLE,
                new CreditFacts(
                        account.grade(),
                        asked.tier(),
                        CreditFacts.utilisation(exposure, limit),
                        asked.overdueDays(),
                        asked.companyAmount().amount(),
                        asked.prepaid(),
                        account.scoreOn(book.today())),
                AskedThings.order(asked.orderNumber(), asked.customer()));
    }

    /** Whether what was answered before still stands when goods are about to leave. */
    public Decision gate(String orderNumber, ShipmentFacts facts) {
        return tables.decide(GATE, facts, AskedThings.order(orderNumber));
    }
}
