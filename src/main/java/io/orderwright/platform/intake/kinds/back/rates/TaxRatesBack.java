package io.orderwright.platform.intake.kinds.back.rates;

import io.orderwright.platform.intake.store.NamesInUse.Use;
import io.orderwright.platform.intake.store.RatesInUse;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.reference.EnterTaxRate;
import io.orderwright.platform.reference.TaxCodes;
import io.orderwright.platform.reference.TaxRateView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rate of a tax code from a day on. */
@Component
public class TaxRatesBack extends DatedRatesBack<TaxRateView> {

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
    protected Optional<TaxRateView> entered(Dated rate) {
        return taxes.enteredFor(rate.code(), rate.day());
    }

    @Override
    protected void enterAgain(Dated rate, TaxRateView stood, String actor) {
        taxes.restore(new EnterTaxRate(stood.code(), stood.validFrom(), stood.rate(), stood.zeroRate(), true), actor);
    }

    @Override
    protected void removeRate(Dated rate, String actor) {
        taxes.remove(rate.code(), rate.day(), actor);
    }

    @Override
    protected Optional<Use> countedSince(Dated rate) {
        return uses.taxedSince(rate.code(), rate.day());
    }

    @Override
    protected Optional<Use> leftWithout(String code) {
        return taxes.at(code, calendar.today()).isEmpty() ? uses.taxed(code) : Optional.empty();
    }
}
