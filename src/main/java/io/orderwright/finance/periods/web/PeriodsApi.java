package io.orderwright.finance.periods.web;

import io.orderwright.finance.periods.AccountingPeriods;
import io.orderwright.finance.periods.PeriodPreview;
import io.orderwright.finance.periods.PeriodView;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Periods")
@RestController
@RequestMapping("/api/v1/periods")
class PeriodsApi {

    private final AccountingPeriods periods;

    PeriodsApi(AccountingPeriods periods) {
        this.periods = periods;
    }

    /**
     * Which month is closed.
     *
     * @param month as 2027-01
     * @param withOpenMatters true where it is closed although something is still to be done of it; absent for false
     */
    @Schema(example = "{\"month\":\"2027-01\",\"withOpenMatters\":true}")
    record ClosePeriod(
            @NotBlank @Pattern(regexp = "[0-9]{4}-[0-9]{2}") String month,
            @Nullable Boolean withOpenMatters) {}

    /** Why a month shall be open again. */
    @Schema(example = "{\"reason\":\"an invoice of a supplier came late\"}")
    record ReopenPeriod(@NotBlank @Size(max = 200) String reason) {}

    /** Whether a month is opened again. */
    @Schema(example = "{\"agreed\":true,\"comment\":\"this once\"}")
    record DecideReopening(
            @NotNull Boolean agreed,
            @Nullable @Size(max = 200) String comment) {}

    @Operation(summary = "Months that were closed, the newest first, a page at a time")
    @GetMapping
    Page<PeriodView> list(
            @RequestParam(defaultValue = AccountingPeriods.AFTER_ALL) @Size(max = 7) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(periods.page(after, size + 1), size, PeriodView::month);
    }

    @Operation(summary = "One month", description = "404 for one that was never closed.")
    @VersionOf(table = "accounting_period", key = "month", variables = "month")
    @GetMapping("/{month}")
    PeriodView get(@PathVariable String month) {
        return periods.get(month);
    }

    @Operation(
            summary = "What is still to be done of a month and of those before it",
            description =
                    "Of each kind the count and the oldest. What of it is booked after the month is closed is posted in the next"
                            + " one.")
    @GetMapping("/{month}/open-matters")
    PeriodPreview preview(@PathVariable String month) {
        return periods.preview(month);
    }

    @Operation(
            summary = "Close the next month",
            description =
                    "From then on nothing is posted in it: what the system dates gets the first day of the next open month, and what"
                            + " asks for a day in it is refused. Months are closed one after the other, each when it is over; 409 while"
                            + " something is still to be done of it, unless withOpenMatters says that this does not matter.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PeriodView close(@RequestBody @Valid ClosePeriod asked, Principal principal) {
        return periods.close(asked.month(), Boolean.TRUE.equals(asked.withOpenMatters()), principal.getName());
    }

    @Operation(
            summary = "Ask to open the last closed month again",
            description = "It stays closed until somebody else has agreed.")
    @VersionOf(table = "accounting_period", key = "month", variables = "month")
    @PostMapping("/{month}/reopening")
    PeriodView reopen(@PathVariable String month, @RequestBody @Valid ReopenPeriod asked, Principal principal) {
        return periods.askToReopen(month, asked.reason(), principal.getName());
    }

    @Operation(
            summary = "Open a month again, or leave it closed",
            description = "Only somebody else than who asked may agree; who asked may leave it closed, too.")
    @VersionOf(table = "accounting_period", key = "month", variables = "month")
    @PostMapping("/{month}/reopening/decision")
    PeriodView decide(@PathVariable String month, @RequestBody @Valid DecideReopening said, Principal principal) {
        return periods.decide(
                month, said.agreed(), Objects.requireNonNullElse(said.comment(), ""), principal.getName());
    }
}
