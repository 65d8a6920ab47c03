package io.orderwright.platform.reference.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.EnterExchangeRate;
import io.orderwright.platform.reference.ExchangeRateView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Exchange rates")
@VersionOf(
        table = "exchange_rate",
        key = {"currency", "valid_from"},
        variables = {"currency", "validFrom"})
@RestController
@RequestMapping("/api/v1/exchange-rates")
class ExchangeRatesApi {

    private final Currencies currencies;

    ExchangeRatesApi(Currencies currencies) {
        this.currencies = currencies;
    }

    @Operation(summary = "Exchange rates by currency and day, a page at a time")
    @GetMapping
    Page<ExchangeRateView> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(currencies.page(after, size + 1), size, ExchangeRateView::key);
    }

    @Operation(summary = "The rate that was entered for just that day")
    @GetMapping("/{currency}/{validFrom}")
    ExchangeRateView get(@PathVariable String currency, @PathVariable LocalDate validFrom) {
        return currencies
                .enteredFor(currency, validFrom)
                .map(rate -> new ExchangeRateView(currency, validFrom, rate))
                .orElseThrow(() -> Refusal.notFound("reference.no-rate-of-day", currency, validFrom));
    }

    @Operation(
            summary = "Enter what a currency is worth from a day on",
            description =
                    "What held before today is not changed. A rate that is half or twice the one before needs confirmed: true.")
    @PutMapping("/{currency}/{validFrom}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(
            @PathVariable String currency,
            @PathVariable LocalDate validFrom,
            @RequestBody @Valid EnterExchangeRate asked,
            Principal principal) {
        if (!currency.equals(asked.currency())) {
            throw Refusal.invalid("currency", "request.path-differs", currency, asked.currency());
        }
        if (!validFrom.equals(asked.validFrom())) {
            throw Refusal.invalid("validFrom", "request.path-differs", validFrom, asked.validFrom());
        }
        currencies.enter(asked, principal.getName());
    }
}
