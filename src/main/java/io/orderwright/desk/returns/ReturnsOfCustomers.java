package io.orderwright.desk.returns;

import io.orderwright.desk.HomePanel;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What customers asked by their links to send back of the orders that a sales person placed. */
@Component
class ReturnsOfCustomers implements HomePanel {

    private static final int PLACE = 20;
    private static final int MOST = 20;

    private final ReturnQueries returns;

    ReturnsOfCustomers(ReturnQueries returns) {
        this.returns = returns;
    }

    @Override
    public String template() {
        return "returns/home";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<List<ReturnView>> of(Person person) {
        boolean sells = person.has(Roles.SALES) || person.has(Roles.SALES_MANAGER);
        return Optional.of(sells ? returns.ofCustomers(person.user(), MOST) : List.<ReturnView>of())
                .filter(asked -> !asked.isEmpty());
    }
}
