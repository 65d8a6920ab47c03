package io.orderwright.credit.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.credit.limits.CreditGrants;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.credit.ports.HoldTasks;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Credit")
@RestController
@RequestMapping("/api/v1/credit")
class CreditApi {

    private final CreditControl credit;
    private final CreditGrants grants;
    private final HoldTasks holds;
    private final PartialBody bodies;

    CreditApi(CreditControl credit, CreditGrants grants, HoldTasks holds, PartialBody bodies) {
        this.credit = credit;
        this.grants = grants;
        this.holds = holds;
        this.bodies = bodies;
    }

    @Operation(summary = "What a customer may owe and owes")
    @VersionOf(table = "credit_account", key = "customer_code", variables = "customer")
    @GetMapping("/{customer}")
    CreditPicture get(@PathVariable String customer) {
        return credit.find(customer).orElseThrow(() -> Refusal.notFound("credit.no-account", customer));
    }

    @Operation(
            summary = "Set a customer's grade and limit; held orders are looked at again",
            description = "A member that is not there leaves what is known.")
    @VersionOf(table = "credit_account", key = "customer_code", variables = "customer")
    @PutMapping("/{customer}")
    CreditPicture put(
            @PathVariable String customer,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = GrantCredit.class)))
                    @RequestBody
                    JsonNode said,
            Principal principal)
            throws MethodArgumentNotValidException {
        Object known = grants.granted(customer).<Object>map(now -> now).orElse(Map.of("customer", customer));
        GrantCredit granted = bodies.over(known, said, GrantCredit.class);
        if (!customer.equals(granted.customer())) {
            throw Refusal.invalid("customer", "request.path-differs", customer, granted.customer());
        }
        return grants.set(granted, principal.getName());
    }

    @Operation(summary = "Held orders that I may release, the oldest first")
    @GetMapping("/holds")
    Page<String> holds(
            @RequestParam(defaultValue = "0") @Min(0) int offset,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size,
            Principal principal) {
        return Page.of(
                holds.heldFor(principal.getName(), offset, size + 1), size, last -> String.valueOf(offset + size));
    }

    /**
     * Release or not, and why; for a release, how far it goes.
     *
     * @param amount all of the order when absent
     * @param deviationPercent by how many per cent the order may be larger; none when absent
     * @param until the last day on which it counts; ninety days when absent
     * @param seen of the approval's level that was read: 409 where it is about something else by now. Absent where that does not
     *     matter
     */
    record Resolution(
            @NotNull Boolean release,
            @NotBlank @Size(max = 500) String comment,

            @Nullable @Digits(integer = 15, fraction = 2) SaidNumber amount,

            @Nullable @Digits(integer = 3, fraction = 2) Percent deviationPercent,

            @Nullable LocalDate until,
            @Nullable @Size(max = 100) String seen) {}

    @Operation(summary = "Release a held order's credit, or let the order be rejected")
    @VersionOf(table = "credit_case", key = "order_number", variables = "order", parts = "credit_case_note(case_id)")
    @PostMapping("/holds/{order}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resolve(@PathVariable String order, @RequestBody @Valid Resolution resolution, Principal principal) {
        String seen = Objects.requireNonNullElse(resolution.seen(), "");
        if (!resolution.release()) {
            holds.reject(order, resolution.comment(), seen, principal.getName());
            return;
        }
        Percent deviation = Objects.requireNonNullElse(resolution.deviationPercent(), Percent.NONE);
        ReleaseCredit release =
                new ReleaseCredit(order, resolution.amount(), deviation, resolution.until(), resolution.comment());
        holds.release(release, seen, principal.getName());
    }
}
