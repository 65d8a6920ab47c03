package io.orderwright.sales.catalog;

import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.platform.ground.fields.FieldSubject;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Owners may add fields to products. */
@Component
class ProductFields implements FieldSubject.Offer {

    @Override
    public List<FieldSubject> fieldSubjects() {
        return List.of(new FieldSubject(
                "product",
                30,
                "product",
                "sku",
                List.of(SALES_MANAGER),
                null,
                Set.of(FieldPlace.COLUMN, FieldPlace.SEARCH),
                false));
    }
}
