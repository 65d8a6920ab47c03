package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.intake.ports.ClosedBusiness;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Invoices of the time before, in words to be compared: they are taken over once; money moves them from then on. */
@Component
public class OpenInvoicesBack implements RecordsBack<String> {

    private final ClosedBusiness business;

    OpenInvoicesBack(ClosedBusiness business) {
        this.business = business;
    }

    @Override
    public Class<String> stateType() {
        return String.class;
    }

    @Override
    public Map<String, String> now(Collection<String> keys) {
        return business.invoices(keys);
    }

    @Override
    public void restore(Map<String, String> before, Map<String, String> now, String actor) {
        throw new IllegalStateException("what was taken over is never changed by a file: " + before.keySet());
    }

    @Override
    public void remove(Map<String, String> now, String actor) {
        now.keySet().forEach(key -> business.removeInvoice(key, actor));
    }
}
