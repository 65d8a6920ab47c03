package io.orderwright.finance.banking.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.finance.banking.BankStatements.TakenStatements;
import io.orderwright.finance.banking.accounts.BankAccountView;
import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.accounts.SetBankAccount;
import io.orderwright.finance.banking.proposals.StatementIntake;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.ground.body.PathKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@Tag(name = "Bank statements")
@RestController
@RequestMapping("/api/v1/bank-accounts")
class BankAccountsApi {

    /** What a new account has unless another is said. */
    private static final Map<String, Object> NEW = Map.of(
            "headings", Map.of(),
            "wholeBatches", false,
            "reversalsTurned", false,
            "appliesSure", false,
            "chargeLimit", 0,
            "active", true);

    private final BankAccounts accounts;
    private final StatementIntake intake;
    private final PartialBody bodies;

    BankAccountsApi(BankAccounts accounts, StatementIntake intake, PartialBody bodies) {
        this.accounts = accounts;
        this.intake = intake;
        this.bodies = bodies;
    }

    @Operation(summary = "Our accounts at banks in the order of the code, a page at a time")
    @GetMapping
    Page<BankAccountView> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(accounts.page(after, size + 1), size, BankAccountView::code);
    }

    @Operation(summary = "One of our accounts, and how its bank writes files")
    @VersionOf(
            table = "bank_account",
            key = "code",
            variables = "code",
            parts = "bank_heading(account)",
            partsOf = "code")
    @GetMapping("/{code}")
    BankAccountView get(@PathVariable String code) {
        return accounts.get(code);
    }

    @Operation(
            summary = "Enter an account of ours, or bring a known one up to date",
            description =
                    "A member that is not there leaves what is known. For the format TABLE, headings say under which heading of the"
                            + " bank's table what stands: DAY, IN and OUT (or AMOUNT and DIRECTION) and BALANCE are needed; TEXT may"
                            + " be several with + between them; TOTAL is the word with which the line of totals begins. 409 for"
                            + " another currency of an account that has statements.")
    @VersionOf(
            table = "bank_account",
            key = "code",
            variables = "code",
            parts = "bank_heading(account)",
            partsOf = "code")
    @PutMapping("/{code}")
    BankAccountView put(
            @PathVariable String code,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SetBankAccount.class)))
                    @RequestBody
                    JsonNode said,
            Principal principal)
            throws MethodArgumentNotValidException {
        Object known = accounts.find(code).<Object>map(SetBankAccount::of).orElse(NEW);
        SetBankAccount account = bodies.over(known, said, SetBankAccount.class);
        PathKey.agree("code", code, account.code());
        accounts.set(account, principal.getName());
        return accounts.get(code);
    }

    @Operation(
            summary = "Take in a file of an account: all of its statements, or nothing",
            description =
                    "camt.053 (versions 02 to 08, also several in a ZIP), MT940, or the bank's table, as the account says. 422 with"
                            + " line and reason for a file that is damaged, of another account or character set, does not add up,"
                            + " or says again some of what was taken in. The same file once more answers 200 and changes nothing.")
    @ApiResponse(responseCode = "201", description = "Taken in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    @PostMapping(path = "/{code}/statements", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<TakenStatements> takeIn(
            @PathVariable String code, @RequestPart("file") MultipartFile file, Principal principal)
            throws IOException {
        Path stored = Files.createTempFile("statement-", ".tmp");
        try {
            file.transferTo(stored);
            TakenStatements taken = intake.takeIn(
                    code, stored, Objects.requireNonNullElse(file.getOriginalFilename(), ""), principal.getName());
            return ResponseEntity.status(taken.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                    .body(taken);
        } finally {
            Files.deleteIfExists(stored);
        }
    }
}
