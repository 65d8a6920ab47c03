package io.orderwright.finance.banking.web;

import io.orderwright.finance.banking.BankLineView;
import io.orderwright.finance.banking.BankLines;
import io.orderwright.finance.banking.BankStatements;
import io.orderwright.finance.banking.LineState;
import io.orderwright.finance.banking.StatementView;
import io.orderwright.finance.banking.proposals.LineUses;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
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

@Tag(name = "Bank statements")
@RestController
@RequestMapping("/api/v1")
class BankStatementsApi {

    private final BankStatements statements;
    private final BankLines lines;
    private final LineUses uses;

    BankStatementsApi(BankStatements statements, BankLines lines, LineUses uses) {
        this.uses = uses;
        this.statements = statements;
        this.lines = lines;
    }

    /** Why something is done. */
    record SaidReason(@NotBlank @Size(max = 200) String reason) {}

    @Operation(
            summary = "Statements and notices, the newest first, a page at a time",
            description =
                    "follows is false where a statement does not begin with the balance with which the one before ended. A notice"
                            + " (camt.054) has no balances: its lines count in the statement that tells the same when it comes.")
    @GetMapping("/bank-statements")
    Page<StatementView> list(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.read(size, most -> statements.page(account, after, most), StatementView::id);
    }

    @Operation(summary = "One statement")
    @VersionOf(table = "bank_statement", key = "id", variables = "id")
    @GetMapping("/bank-statements/{id}")
    StatementView get(@PathVariable long id) {
        return statements.get(id);
    }

    @Operation(summary = "The lines of a statement in the bank's order, a page at a time")
    @GetMapping("/bank-statements/{id}/lines")
    Page<BankLineView> linesOf(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable LineState state,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.read(size, most -> lines.page(statements.get(id).id(), state, after, most), BankLineView::id);
    }

    @Operation(
            summary = "Withdraw a statement that should not have been taken in",
            description = "409 when a line of it is applied, and for a notice of which lines count in a statement.")
    @VersionOf(table = "bank_statement", key = "id", variables = "id")
    @PostMapping("/bank-statements/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id, @RequestBody @Valid SaidReason said, Principal principal) {
        statements.withdraw(id, said.reason(), principal.getName());
    }

    @Operation(summary = "One line of a statement")
    @VersionOf(table = "bank_line", key = "id", variables = "id")
    @GetMapping("/bank-lines/{id}")
    BankLineView line(@PathVariable long id) {
        return lines.get(id);
    }

    @Operation(summary = "Set a line aside that concerns no customer", description = "409 unless it is open.")
    @VersionOf(table = "bank_line", key = "id", variables = "id")
    @PostMapping("/bank-lines/{id}/set-aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setAside(@PathVariable long id, @RequestBody @Valid SaidReason said, Principal principal) {
        lines.setAside(id, said.reason(), principal.getName());
    }

    @Operation(
            summary = "Look again at a line that was set aside, or that stands for a movement that nobody agreed to",
            description = "409 for any other.")
    @VersionOf(table = "bank_line", key = "id", variables = "id")
    @PostMapping("/bank-lines/{id}/put-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putBack(@PathVariable long id, Principal principal) {
        uses.lookAgain(id, principal.getName());
    }
}
