package io.orderwright.process.goodsissue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.coordination.refusals.RefusedVouchers;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher;
import io.orderwright.fulfilment.stock.issues.GoodsIssues;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What finance sees of a voucher of goods issues that its system refused. */
@Component
class VoucherForm implements FormFacts {

    private final GoodsIssues issues;
    private final RefusedVouchers refusals;
    private final CompanyCalendar calendar;
    private final ObjectMapper json;

    VoucherForm(GoodsIssues issues, RefusedVouchers refusals, CompanyCalendar calendar, ObjectMapper json) {
        this.issues = issues;
        this.refusals = refusals;
        this.calendar = calendar;
        this.json = json;
    }

    @Override
    public String name() {
        return "voucher";
    }

    @Override
    public String shownAs() {
        return "voucher";
    }

    @Override
    public String subject() {
        return "voucherNumber";
    }

    @Override
    public String about(String voucherNumber) {
        GoodsIssueVoucher voucher = issues.get(voucherNumber);
        try {
            return json.writeValueAsString(Map.of(
                    "number",
                    voucher.number(),
                    "deliveries",
                    voucher.deliveries(),
                    "drawnAt",
                    calendar.stamp(voucher.drawnAt()),
                    "refusal",
                    refusals.refusal(voucherNumber)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }
}
