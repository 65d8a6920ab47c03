package io.orderwright.sales.taxprofiles;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of tax profiles. */
@Component
class TaxProfileInvariants implements Invariants {

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "tax-profiles-agree",
                        13,
                        """
                        select t.customer as subject, 'tax_profile names ' || t.customer as found
                        from tax_profile t where not exists (select 1 from customer c where c.code = t.customer)
                        union all
                        select t.customer, 'a tax id without its form, or a form without tax id'
                        from tax_profile t where (t.tax_id is null) <> (t.tax_id_form is null)"""));
    }
}
