package io.orderwright.finance.dunning.web;

import io.orderwright.finance.dunning.stops.DunningStops;
import io.orderwright.finance.dunning.stops.SetStop;
import io.orderwright.finance.dunning.stops.StopKind;
import io.orderwright.finance.dunning.stops.StopView;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
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

@Tag(name = "Dunning")
@RestController
@RequestMapping("/api/v1/dunning")
class DunningStopsApi {

    private final DunningStops stops;

    DunningStopsApi(DunningStops stops) {
        this.stops = stops;
    }

    /**
     * What keeps a customer from being told.
     *
     * @param invoice what is overdue of which document; absent for all that the customer owes
     * @param until through this day; absent until somebody lifts it. Needed where a payment is announced
     */
    record StopDunning(
            @NotBlank @Size(max = 32) String customer,
            @Nullable @Size(max = 40) String invoice,
            @NotNull StopKind kind,
            @NotBlank @Size(max = 200) String reason,
            @Nullable LocalDate until) {

        SetStop asked() {
            return new SetStop(customer, invoice, kind, reason.strip(), until);
        }
    }

    /** Why something is done. */
    record LiftStop(@NotBlank @Size(max = 200) String reason) {}

    @Operation(summary = "What keeps customers from being told, the newest first, a page at a time")
    @GetMapping("/stops")
    Page<StopView> list(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.read(size, most -> stops.page(customer, open, after, most), StopView::id);
    }

    @Operation(summary = "One of them")
    @VersionOf(table = "dunning_stop", key = "id", variables = "id")
    @GetMapping("/stops/{id}")
    StopView get(@PathVariable long id) {
        return stops.get(id);
    }

    @Operation(
            summary = "Keep a customer from being told",
            description = "Letters that are looked at, or wait for their hour, do not go out either.")
    @PostMapping("/stops")
    @ResponseStatus(HttpStatus.CREATED)
    StopView set(@RequestBody @Valid StopDunning asked, Principal principal) {
        return stops.get(stops.set(asked.asked(), principal.getName()));
    }

    @Operation(
            summary = "Say for a customer that it disputes what it owes, or has announced a payment",
            description = "For those who sell; 422 for another kind.")
    @PostMapping("/announcements")
    @ResponseStatus(HttpStatus.CREATED)
    StopView announce(@RequestBody @Valid StopDunning asked, Principal principal) {
        if (!DunningStops.ANNOUNCEMENTS.contains(asked.kind())) {
            throw Refusal.invalid("kind", "dunning.announcement-kind", asked.kind());
        }
        return stops.get(stops.set(asked.asked(), principal.getName()));
    }

    @Operation(summary = "Let a customer be told again", description = "409 when it was lifted before.")
    @VersionOf(table = "dunning_stop", key = "id", variables = "id")
    @PostMapping("/stops/{id}/lifting")
    StopView lift(@PathVariable long id, @RequestBody @Valid LiftStop said, Principal principal) {
        stops.lift(id, said.reason(), principal.getName());
        return stops.get(id);
    }
}
