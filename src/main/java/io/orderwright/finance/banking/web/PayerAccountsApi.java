package io.orderwright.finance.banking.web;

import io.orderwright.finance.banking.proposals.PayerAccountView;
import io.orderwright.finance.banking.proposals.PayerAccounts;
import io.orderwright.platform.ground.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Bank statements")
@RestController
@RequestMapping("/api/v1/payer-accounts")
class PayerAccountsApi {

    private final PayerAccounts payers;

    PayerAccountsApi(PayerAccounts payers) {
        this.payers = payers;
    }

    /** An account that is not the customer's. */
    @Schema(example = "{\"account\":\"DE89370400440532013000\",\"customer\":\"C-100\"}")
    record ForgetPayer(
            @NotBlank @Size(max = 60) String account,
            @NotBlank @Size(max = 32) String customer) {}

    @Operation(
            summary = "From which accounts customers pay, by customer and account, a page at a time",
            description = "As persons have said by applying lines; proposals for later lines conclude from it.")
    @GetMapping
    Page<PayerAccountView> list(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(payers.page(customer, after, size + 1), size, PayerAccounts::placeOf);
    }

    @Operation(
            summary = "Forget that a customer pays from an account",
            description = "What was applied stays. 404 where it is not known, or not any more.")
    @PostMapping("/forgotten")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@RequestBody @Valid ForgetPayer asked, Principal principal) {
        payers.forget(asked.account(), asked.customer(), principal.getName());
    }
}
