package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.intake.store.RatesInUse;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.EnterTaxRate;
import io.orderwright.platform.reference.TaxCodes;
import io.orderwright.platform.reference.TaxRateView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The rate of a tax code from a day on, as long as nothing was counted by it: what is in it and was made on that day or later stands
 * against it, and, where no rate would be left for today, whatever is in it at all.
 */
@Component
public class TaxRatesBack implements RecordsBack<TaxRateView> {

    private final TaxCodes taxes;
    private final RatesInUse uses;
    private final CompanyCalendar calendar;

    TaxRatesBack(TaxCodes taxes, RatesInUse uses, CompanyCalendar calendar) {
        this.taxes = taxes;
        this.uses = uses;
        this.calendar = calendar;
    }

    @Override
    public Class<TaxRateView> stateType() {
        return TaxRateView.class;
    }

    @Override
    public String subject(String record) {
        return key(record);
    }

    private static String key(String record) {
        return record.substring(0, record.lastIndexOf(' '));
    }

    private static LocalDate day(String record) {
        return LocalDate.parse(record.substring(record.lastIndexOf(' ') + 1));
    }

    @Override
    public Map<String, TaxRateView> now(Collection<String> records) {
        Map<String, TaxRateView> rates = new HashMap<>();
        records.forEach(
                record -> taxes.enteredFor(key(record), day(record)).ifPresent(rate -> rates.put(record, rate)));
        return rates;
    }

    @Override
    public void restore(Map<String, TaxRateView> before, Map<String, TaxRateView> now, String actor) {
        before.forEach((record, stood) -> {
            refuseUsed(record);
            taxes.restore(
                    new EnterTaxRate(stood.code(), stood.validFrom(), stood.rate(), stood.zeroRate(), true), actor);
        });
    }

    @Override
    public void remove(Map<String, TaxRateView> now, String actor) {
        now.keySet().forEach(record -> {
            refuseUsed(record);
            taxes.remove(key(record), day(record), actor);
            if (taxes.at(key(record), calendar.today()).isEmpty()) {
                uses.taxed(key(record)).ifPresent(use -> {
                    throw Refusal.conflict("intake.undo.used." + use.word(), use.shown());
                });
            }
        });
    }

    private void refuseUsed(String record) {
        uses.taxedSince(key(record), day(record)).ifPresent(use -> {
            throw Refusal.conflict("intake.undo.used." + use.word(), use.shown());
        });
    }
}
