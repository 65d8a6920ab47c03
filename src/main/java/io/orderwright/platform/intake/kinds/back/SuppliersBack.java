package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.Suppliers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Suppliers without what they ask for our products. */
@Component
public class SuppliersBack implements RecordsBack<Supplier> {

    private final Suppliers suppliers;

    SuppliersBack(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public Class<Supplier> stateType() {
        return Supplier.class;
    }

    @Override
    public RecordName named() {
        return RecordName.SUPPLIER;
    }

    @Override
    public void hold(Collection<String> codes) {
        suppliers.hold(codes);
    }

    @Override
    public Map<String, Supplier> now(Collection<String> codes) {
        return suppliers.ofCodes(List.copyOf(codes)).stream()
                .collect(Collectors.toMap(Supplier::code, Function.identity()));
    }

    @Override
    public void restore(Map<String, Supplier> before, Map<String, Supplier> now, String actor) {
        before.forEach((code, stood) -> suppliers.restore(stood, Objects.requireNonNull(now.get(code)), actor));
    }

    @Override
    public void remove(Map<String, Supplier> now, String actor) {
        now.values().forEach(stands -> suppliers.remove(stands, actor));
    }
}
