package io.orderwright.credit.web;

import io.orderwright.credit.cases.CaseView;
import io.orderwright.credit.cases.CreditCases;
import io.orderwright.credit.exposure.CreditExposure;
import io.orderwright.credit.exposure.ExposurePart;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
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
class CasesApi {

    private final CreditCases cases;
    private final CreditExposure exposure;

    CasesApi(CreditCases cases, CreditExposure exposure) {
        this.cases = cases;
        this.exposure = exposure;
    }

    @Operation(summary = "Orders that credit holds up, with what was known at that moment; the oldest first")
    @GetMapping("/cases")
    Page<CaseView> open(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(cases.open(after, size + 1), size, one -> String.valueOf(one.id()));
    }

    @Operation(summary = "The open case of an order that credit holds up, with its notes")
    @VersionOf(table = "credit_case", key = "order_number", variables = "order", parts = "credit_case_note(case_id)")
    @GetMapping("/cases/{order}")
    CaseView get(@PathVariable String order) {
        return cases.ofOrder(order).orElseThrow(() -> Refusal.notFound("credit.case-none", order));
    }

    @Operation(summary = "A customer's credit cases, open and closed, the newest first")
    @GetMapping("/{customer}/cases")
    Page<CaseView> of(
            @PathVariable String customer,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(cases.of(customer, after, size + 1), size, one -> String.valueOf(one.id()));
    }

    @Operation(summary = "The orders that make up a customer's exposure, the largest part first")
    @GetMapping("/{customer}/exposure")
    List<ExposurePart> exposure(
            @PathVariable String customer, @RequestParam(defaultValue = "100") @Min(1) @Max(Page.LARGEST) int size) {
        return exposure.parts(customer, size);
    }

    /** What was found out or agreed. */
    record Words(@NotBlank @Size(max = 1000) String words) {}

    @Operation(summary = "Note something in an order's open case")
    @VersionOf(table = "credit_case", key = "order_number", variables = "order", parts = "credit_case_note(case_id)")
    @PostMapping("/cases/{order}/notes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@PathVariable String order, @RequestBody @Valid Words note, Principal principal) {
        cases.note(order, note.words(), principal.getName());
    }
}
