package io.orderwright.platform.intake.kinds.back.rates;

import io.orderwright.platform.intake.store.NamesInUse.NameUse;
import io.orderwright.platform.intake.store.RatesInUse;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.EnterExchangeRate;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a currency is worth from a day on. */
@Component
public class ExchangeRatesBack extends DatedRatesBack<String> {

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
    protected Optional<String> entered(DatedKey rate) {
        return currencies.enteredFor(rate.code(), rate.day()).map(PlainNumber::of);
    }

    @Override
    protected void enterAgain(DatedKey rate, String stood, String actor) {
        currencies.restore(new EnterExchangeRate(rate.code(), rate.day(), new BigDecimal(stood), true), actor);
    }

    @Override
    protected void removeRate(DatedKey rate, String actor) {
        currencies.remove(rate.code(), rate.day(), actor);
    }

    @Override
    protected Optional<NameUse> countedSince(DatedKey rate) {
        return uses.inCurrencySince(rate.code(), rate.day());
    }

    @Override
    protected Optional<NameUse> leftWithout(String code) {
        return currencies.at(code, calendar.today()).isEmpty() ? uses.inCurrency(code) : Optional.empty();
    }
}
