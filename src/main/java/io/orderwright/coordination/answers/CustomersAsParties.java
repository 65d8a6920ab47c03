package io.orderwright.coordination.answers;

import io.orderwright.credit.CreditControl;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.sales.customers.ports.CustomerBooks;
import io.orderwright.sales.customers.ports.EditorRoles;
import io.orderwright.sales.orders.OrderQueries;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells customers what the books hold of one of them, and who somebody is. */
@Component
class CustomersAsParties implements CustomerBooks, EditorRoles {

    private final CreditControl credit;
    private final OrderQueries orders;
    private final Accounts accounts;

    CustomersAsParties(CreditControl credit, OrderQueries orders, Accounts accounts) {
        this.credit = credit;
        this.orders = orders;
        this.accounts = accounts;
    }

    /** Documents are of orders, and money without one is on the account. */
    @Override
    public boolean holdAnythingOf(String customer) {
        return credit.find(customer).isPresent()
                || !orders.page(Long.MAX_VALUE, Set.of(), customer, 1).isEmpty();
    }

    @Override
    public Set<String> of(String person) {
        return accounts.find(person).map(found -> Set.copyOf(found.groups())).orElse(Set.of());
    }
}
