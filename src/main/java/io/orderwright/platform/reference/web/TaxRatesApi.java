package io.orderwright.platform.reference.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.EnterTaxRate;
import io.orderwright.platform.reference.TaxCodes;
import io.orderwright.platform.reference.TaxRateView;
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

@Tag(name = "Tax rates")
@VersionOf(
        table = "tax_rate",
        key = {"code", "valid_from"},
        variables = {"code", "validFrom"})
@RestController
@RequestMapping("/api/v1/tax-rates")
class TaxRatesApi {

    private final TaxCodes taxes;

    TaxRatesApi(TaxCodes taxes) {
        this.taxes = taxes;
    }

    @Operation(summary = "Tax rates by code and day, a page at a time")
    @GetMapping
    Page<TaxRateView> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(taxes.page(after, size + 1), size, TaxRateView::key);
    }

    @Operation(summary = "The rate that was entered for just that day")
    @GetMapping("/{code}/{validFrom}")
    TaxRateView get(@PathVariable String code, @PathVariable LocalDate validFrom) {
        return taxes.enteredFor(code, validFrom)
                .orElseThrow(() -> Refusal.notFound("reference.no-rate-of-day", code, validFrom));
    }

    @Operation(
            summary = "Enter the rate of a tax code from a day on",
            description =
                    "What held before today is not changed. A rate that is half or twice the one before needs confirmed: true.")
    @PutMapping("/{code}/{validFrom}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(
            @PathVariable String code,
            @PathVariable LocalDate validFrom,
            @RequestBody @Valid EnterTaxRate asked,
            Principal principal) {
        if (!code.equals(asked.code())) {
            throw Refusal.invalid("code", "request.path-differs", code, asked.code());
        }
        if (!validFrom.equals(asked.validFrom())) {
            throw Refusal.invalid("validFrom", "request.path-differs", validFrom, asked.validFrom());
        }
        taxes.enter(asked, principal.getName());
    }
}
