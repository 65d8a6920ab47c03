package io.orderwright.owners.fields;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of own fields: whatever is said is said in a field that there is, of a thing that there is. */
@Component
class FieldInvariants implements Invariants {

    private static final Invariant AGREE = new Invariant(
            "own-fields-agree",
            13,
            """
            select v.subject || ' ' || v.subject_key as subject, 'no field ' || said.code as found
            from own_field_values v, jsonb_object_keys(v.field_values) said (code)
            where not exists (select 1 from own_field f where f.subject = v.subject and f.code = said.code)
            union all
            select v.subject || ' ' || v.subject_key, 'no such thing' from own_field_values v
            where not (v.subject = 'order' and exists (select 1 from sales_order t where t.number = v.subject_key)
                or v.subject = 'customer' and exists (select 1 from customer t where t.code = v.subject_key)
                or v.subject = 'product' and exists (select 1 from product t where t.sku = v.subject_key))""");

    @Override
    public List<Invariant> invariants() {
        return List.of(AGREE);
    }
}
