package io.orderwright.owners.fields;

import io.orderwright.platform.kernel.keys.RecordUses;
import java.util.List;
import org.springframework.stereotype.Component;

/** While something is said of a record in its own fields, it is not taken away. */
@Component
class FieldUses implements RecordUses {

    @Override
    public List<RecordNaming> namings() {
        return List.of(naming(RecordName.CUSTOMER, "customer"), naming(RecordName.PRODUCT, "product"));
    }

    private static RecordNaming naming(RecordName record, String subject) {
        return new RecordNaming(
                record,
                "own_field_values",
                "case when subject = '" + subject + "' then subject_key end",
                "own-field",
                "subject_key");
    }
}
