package io.orderwright.credit.web;

import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
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

@Tag(name = "Credit")
@RestController
@RequestMapping("/api/v1/credit")
class LimitsApi {

    private final CreditLimits limits;
    private final LimitTasks tasks;

    LimitsApi(CreditLimits limits, LimitTasks tasks) {
        this.limits = limits;
        this.tasks = tasks;
    }

    @Operation(summary = "A customer's limits with their days and who decided them, the newest first")
    @GetMapping("/{customer}/limits")
    Page<LimitView> list(
            @PathVariable String customer,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(limits.of(customer, after, size + 1), size, limit -> String.valueOf(limit.id()));
    }

    @Operation(summary = "Propose another limit, for good or for some days; somebody else decides")
    @VersionOf(table = "credit_account", key = "customer_code", variables = "customer")
    @PostMapping("/{customer}/limits")
    @ResponseStatus(HttpStatus.CREATED)
    LimitView propose(@PathVariable String customer, @RequestBody @Valid ProposeLimit asked, Principal principal) {
        if (!customer.equals(asked.customer())) {
            throw Refusal.invalid("customer", "request.path-differs", customer, asked.customer());
        }
        return limits.propose(asked, principal.getName());
    }

    @Operation(summary = "Proposed limits that I may decide, the oldest first")
    @GetMapping("/limits/proposals")
    Page<LimitView> proposals(
            @RequestParam(defaultValue = "0") @Min(0) int offset,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            Principal principal) {
        List<LimitView> waiting = tasks.waitingFor(principal.getName(), offset, size + 1).stream()
                .map(limits::get)
                .toList();
        return Page.of(waiting, size, last -> String.valueOf(offset + size));
    }

    @Operation(summary = "One limit of a customer, proposed or decided")
    @VersionOf(table = "credit_limit")
    @GetMapping("/limits/{number}")
    LimitView get(@PathVariable String number) {
        return limits.get(number);
    }

    /**
     * Yes or no, and why not.
     *
     * @param seen of the approval's level that was read: 409 where it is about something else by now. Absent where that does not
     *     matter
     */
    record Verdict(
            @NotNull Boolean approved,
            @Nullable @Size(max = 500) String comment,
            @Nullable @Size(max = 100) String seen) {}

    @Operation(summary = "Approve or reject a proposed limit")
    @VersionOf(table = "credit_limit")
    @PostMapping("/limits/{number}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String number, @RequestBody @Valid Verdict verdict, Principal principal) {
        tasks.decide(
                number,
                verdict.approved(),
                Objects.requireNonNullElse(verdict.comment(), ""),
                Objects.requireNonNullElse(verdict.seen(), ""),
                principal.getName());
    }
}
