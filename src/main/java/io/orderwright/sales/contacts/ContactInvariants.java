package io.orderwright.sales.contacts;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of contacts. */
@Component
class ContactInvariants implements Invariants {

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "contacts-agree",
                        13,
                        """
                        select c.customer || ' ' || c.code as subject, 'customer_contact names ' || c.customer as found
                        from customer_contact c where not exists (select 1 from customer o where o.code = c.customer)
                        union all
                        select c.customer, 'two contacts told first about ' || p || ': ' || string_agg(c.code, ', ')
                        from customer_contact c, unnest(c.default_for) p group by c.customer, p having count(*) > 1
                        union all
                        select c.customer || ' ' || c.code, 'told first about what it is not told about'
                        from customer_contact c where not c.default_for <@ c.told_about
                        union all
                        select c.customer || ' ' || c.code, 'not in use, but told first'
                        from customer_contact c where not c.active and c.default_for <> '{}'"""));
    }
}
