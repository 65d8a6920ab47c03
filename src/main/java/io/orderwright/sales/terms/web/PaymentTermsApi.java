package io.orderwright.sales.terms.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.terms.EnterTerms;
import io.orderwright.sales.terms.TermsMaster;
import io.orderwright.sales.terms.TermsView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Payment terms")
@VersionOf(table = "payment_terms", key = "code", variables = "code")
@RestController
@RequestMapping("/api/v1/payment-terms")
class PaymentTermsApi {

    private final TermsMaster terms;

    PaymentTermsApi(TermsMaster terms) {
        this.terms = terms;
    }

    @Operation(
            summary = "Payment terms in the order of their code, a page at a time",
            description = "NET and a number of days, as in NET30, may be used without having been entered.")
    @GetMapping
    Page<TermsView> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(terms.page(after, size + 1), size, TermsView::code);
    }

    @Operation(
            summary = "One of the payment terms",
            description =
                    "longestDays is how long the last row can take at most: the number that decisions about credit"
                            + " and approval count.")
    @GetMapping("/{code}")
    TermsView get(@PathVariable String code) {
        return terms.get(code);
    }

    @Operation(
            summary = "Enter payment terms, or name known ones otherwise",
            description =
                    "What a code means never changes (409): orders were placed by it. Enter another code, and offer this one no"
                            + " more with active false. Percents are 100 together.")
    @PutMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String code, @RequestBody @Valid EnterTerms asked, Principal principal) {
        if (!code.equals(asked.code())) {
            throw Refusal.invalid("code", "request.path-differs", code, asked.code());
        }
        terms.enter(asked, principal.getName());
    }
}
