package io.orderwright.platform.intake.kinds.back.carried;

import io.orderwright.credit.limits.CarriedLimits;
import io.orderwright.platform.intake.kinds.back.OpeningRecordsBack;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Limits with days of the time before, each as long as it was asked nothing of. */
@Component
public class CreditLimitsBack extends OpeningRecordsBack {

    private final CarriedLimits limits;

    CreditLimitsBack(CarriedLimits limits) {
        this.limits = limits;
    }

    /** The customer. */
    @Override
    public String subject(String record) {
        return record.substring(0, record.lastIndexOf(" | "));
    }

    @Override
    public Map<String, String> now(Collection<String> keys) {
        Map<String, String> standing = new HashMap<>();
        keys.forEach(key -> limits.standing(subject(key), key).ifPresent(words -> standing.put(key, words)));
        return standing;
    }

    @Override
    protected void remove(String key, String actor) {
        limits.remove(subject(key), key, actor);
    }
}
