package io.orderwright.coordination.answers;

import io.orderwright.finance.dunning.claims.DunningClaims;
import io.orderwright.finance.invoices.ports.AccountHolders;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names of customers, what dunning asks of them, and who may read what they owe and why money moves. */
@Component
class CustomersAsAccountHolders implements AccountHolders {

    private final CustomerMaster customers;
    private final DunningClaims claims;
    private final FieldRights rights;

    CustomersAsAccountHolders(CustomerMaster customers, DunningClaims claims, FieldRights rights) {
        this.customers = customers;
        this.claims = claims;
        this.rights = rights;
    }

    @Override
    public AccountHolder get(String customer) {
        CustomerView known = customers.get(customer);
        return new AccountHolder(known.code(), known.name());
    }

    @Override
    public List<Money> claims(String customer) {
        return claims.open(customer);
    }

    @Override
    public boolean mayReadDebts() {
        return rights.mayRead(Field.CREDIT);
    }

    @Override
    public String reason(String said) {
        return rights.mayRead(Field.MONEY) ? said : FieldRights.MASK;
    }
}
