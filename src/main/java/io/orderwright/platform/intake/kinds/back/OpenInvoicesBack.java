package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.ports.ClosedBusiness;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Invoices of the time before; money moves them from then on. */
@Component
public class OpenInvoicesBack extends OpeningRecordsBack {

    private final ClosedBusiness business;

    OpenInvoicesBack(ClosedBusiness business) {
        this.business = business;
    }

    @Override
    public Map<String, String> now(Collection<String> keys) {
        return business.invoices(keys);
    }

    @Override
    public RecordName named() {
        return RecordName.OPENING_INVOICE;
    }

    @Override
    protected void remove(String key, String actor) {
        business.removeInvoice(key, actor);
    }
}
