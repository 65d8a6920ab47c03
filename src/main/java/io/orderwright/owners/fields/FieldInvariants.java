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

    private static final Invariant FOUND = new Invariant(
            "own-fields-are-found",
            13,
            """
            select s.subject || ' ' || s.subject_key || ' ' || s.code as subject, 'found by what is not said' as found
            from own_field_said s
            where not exists (select 1 from own_field f where f.subject = s.subject and f.code = s.code and 'SEARCH' = any(f.shown))
                or not exists (select 1 from own_field_values v where v.subject = s.subject and v.subject_key = s.subject_key
                    and lower(v.field_values ->> s.code) = s.said)
            union all
            select v.subject || ' ' || v.subject_key || ' ' || f.code, 'said and not found'
            from own_field f join own_field_values v on v.subject = f.subject and jsonb_exists(v.field_values, f.code)
            where 'SEARCH' = any(f.shown) and not exists (select 1 from own_field_said s
                where s.subject = v.subject and s.subject_key = v.subject_key and s.code = f.code)""");

    @Override
    public List<Invariant> invariants() {
        return List.of(AGREE, FOUND);
    }
}
