package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.ports.ClosedBusiness;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Money of the time before; it waits until it pays something. */
@Component
public class OpenReceiptsBack extends OpeningRecordsBack {

    private final ClosedBusiness business;

    OpenReceiptsBack(ClosedBusiness business) {
        this.business = business;
    }

    @Override
    public Map<String, String> now(Collection<String> keys) {
        return business.receipts(keys);
    }

    @Override
    protected void remove(String key, String actor) {
        business.removeReceipt(key, actor);
    }
}
