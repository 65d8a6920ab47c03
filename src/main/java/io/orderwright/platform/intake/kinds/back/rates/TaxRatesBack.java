package io.orderwright.platform.intake.kinds.back.rates;

import io.orderwright.platform.intake.store.NamesInUse.NameUse;
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
    protected Optional<TaxRateView> entered(DatedKey rate) {
        return taxes.enteredFor(rate.code(), rate.day());
    }

    @Override
    protected void enterAgain(DatedKey rate, TaxRateView stood, String actor) {
        taxes.restore(new EnterTaxRate(stood.code(), stood.validFrom(), stood.rate(), stood.zeroRate(), true), actor);
    }

    @Override
    protected void removeRate(DatedKey rate, String actor) {
        taxes.remove(rate.code(), rate.day(), actor);
    }

    @Override
    protected Optional<NameUse> countedSince(DatedKey rate) {
        return uses.taxedSince(rate.code(), rate.day());
    }

    @Override
    protected Optional<NameUse> leftWithout(String code) {
        return taxes.at(code, calendar.today()).isEmpty() ? uses.taxed(code) : Optional.empty();
    }
}
