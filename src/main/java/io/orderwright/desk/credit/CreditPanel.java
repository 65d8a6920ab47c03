package io.orderwright.desk.credit;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.CreditFacts;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.desk.customers.CustomerPanel;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import io.orderwright.sales.customers.CustomerView;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a customer owes and may owe, on its page; for whom may read that. */
@Component
class CreditPanel implements CustomerPanel {

    private final CreditControl credit;
    private final Billing billing;
    private final FieldRights rights;

    CreditPanel(CreditControl credit, Billing billing, FieldRights rights) {
        this.credit = credit;
        this.billing = billing;
        this.rights = rights;
    }

    @Override
    public String template() {
        return "credit/customer-panel";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public boolean beside() {
        return true;
    }

    @Override
    public Optional<Map<String, Object>> of(CustomerView customer, Map<String, String> asked) {
        if (!rights.mayRead(Field.CREDIT)) {
            return Optional.empty();
        }
        CreditPicture picture = credit.picture(customer.code(), customer.currency());
        return Optional.of(Map.of(
                "credit", picture,
                "used", CreditFacts.utilisation(picture.exposure(), picture.limit()),
                "overdue", billing.overdueDays(customer.code())));
    }
}
