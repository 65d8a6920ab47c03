package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.intake.store.RatesInUse;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.EnterUnit;
import io.orderwright.platform.reference.UnitView;
import io.orderwright.platform.reference.Units;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Units, as long as nothing is or was measured in them. */
@Component
public class UnitsBack implements RecordsBack<UnitView> {

    private final Units units;
    private final RatesInUse uses;

    UnitsBack(Units units, RatesInUse uses) {
        this.units = units;
        this.uses = uses;
    }

    @Override
    public Class<UnitView> stateType() {
        return UnitView.class;
    }

    @Override
    public Map<String, UnitView> now(Collection<String> codes) {
        Map<String, UnitView> there = new HashMap<>();
        codes.forEach(code -> units.find(code).ifPresent(unit -> there.put(code, unit)));
        return there;
    }

    @Override
    public void restore(Map<String, UnitView> before, Map<String, UnitView> now, String actor) {
        before.values()
                .forEach(stood -> units.enter(new EnterUnit(stood.code(), stood.decimals(), stood.active()), actor));
    }

    @Override
    public void remove(Map<String, UnitView> now, String actor) {
        now.keySet().forEach(code -> {
            uses.measuredIn(code).ifPresent(use -> {
                throw Refusal.conflict("intake.undo.used." + use.word(), use.shown());
            });
            units.remove(code, actor);
        });
    }
}
