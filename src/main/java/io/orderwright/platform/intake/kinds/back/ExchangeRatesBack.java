package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.intake.store.RatesInUse;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.EnterExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a currency is worth from a day on, as long as nothing was counted by it: what is in it and was made on that day or later stands
 * against it, and, where no rate would be left for today, whatever is in it at all.
 */
@Component
public class ExchangeRatesBack implements RecordsBack<String> {

    private final Currencies currencies;
    private final RatesInUse uses;
    private final CompanyCalendar calendar;

    ExchangeRatesBack(Currencies currencies, RatesInUse uses, CompanyCalendar calendar) {
        this.currencies = currencies;
        this.uses = uses;
        this.calendar = calendar;
    }

    @Override
    public Class<String> stateType() {
        return String.class;
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
    public Map<String, String> now(Collection<String> records) {
        Map<String, String> rates = new HashMap<>();
        records.forEach(record -> currencies
                .enteredFor(key(record), day(record))
                .ifPresent(rate -> rates.put(record, PlainNumber.of(rate))));
        return rates;
    }

    @Override
    public void restore(Map<String, String> before, Map<String, String> now, String actor) {
        before.forEach((record, stood) -> {
            refuseUsed(record);
            currencies.restore(new EnterExchangeRate(key(record), day(record), new BigDecimal(stood), true), actor);
        });
    }

    @Override
    public void remove(Map<String, String> now, String actor) {
        now.keySet().forEach(record -> {
            refuseUsed(record);
            currencies.remove(key(record), day(record), actor);
            if (currencies.at(key(record), calendar.today()).isEmpty()) {
                uses.inCurrency(key(record)).ifPresent(use -> {
                    throw Refusal.conflict("intake.undo.used." + use.word(), use.shown());
                });
            }
        });
    }

    private void refuseUsed(String record) {
        uses.inCurrencySince(key(record), day(record)).ifPresent(use -> {
            throw Refusal.conflict("intake.undo.used." + use.word(), use.shown());
        });
    }
}
