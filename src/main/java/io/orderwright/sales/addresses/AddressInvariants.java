package io.orderwright.sales.addresses;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of addresses. */
@Component
class AddressInvariants implements Invariants {

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "addresses-agree",
                        13,
                        """
                        select a.customer || ' ' || a.code as subject, 'customer_address names ' || a.customer as found
                        from customer_address a where not exists (select 1 from customer c where c.code = a.customer)
                        union all
                        select a.customer, 'two addresses where goods go: ' || string_agg(a.code, ', ')
                        from customer_address a where a.default_ship_to group by a.customer having count(*) > 1
                        union all
                        select a.customer, 'two addresses that invoices name: ' || string_agg(a.code, ', ')
                        from customer_address a where a.bill_to group by a.customer having count(*) > 1
                        union all
                        select a.customer || ' ' || a.code, 'not in use, but the default'
                        from customer_address a where not a.active and (a.default_ship_to or a.bill_to)"""));
    }
}
