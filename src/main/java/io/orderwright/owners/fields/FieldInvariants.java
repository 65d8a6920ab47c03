package io.orderwright.owners.fields;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is always true of own fields: whatever is said is said in a field that there is, of a thing that there is. */
@Component
class FieldInvariants implements Invariants {

    private final FieldSubjects subjects;

    FieldInvariants(FieldSubjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public List<Invariant> invariants() {
        String there = subjects.all().stream()
                .map(subject -> "v.subject = '%s' and exists (select 1 from %s t where t.%s = v.subject_key)"
                        .formatted(subject.name(), subject.table(), subject.key()))
                .collect(Collectors.joining(" or ", "(", ")"));
        return List.of(new Invariant(
                "own-fields-agree",
                13,
                """
                select v.subject || ' ' || v.subject_key as subject, 'no field ' || said.code as found
                from own_field_values v, jsonb_object_keys(v.field_values) said (code)
                where not exists (select 1 from own_field f where f.subject = v.subject and f.code = said.code)
                union all
                select v.subject || ' ' || v.subject_key, 'no such thing' from own_field_values v where not %s"""
                        .formatted(there)));
    }
}
