package io.orderwright.finance.banking.web;

import io.orderwright.finance.banking.BankLineView;
import io.orderwright.finance.banking.BankLines;
import io.orderwright.finance.banking.BankStatements;
import io.orderwright.finance.banking.proposals.ApplyLine;
import io.orderwright.finance.banking.proposals.LineProposals;
import io.orderwright.finance.banking.proposals.LineProposals.ProposedLine;
import io.orderwright.finance.banking.proposals.LineUses;
import io.orderwright.finance.banking.proposals.SeenProposals;
import io.orderwright.finance.banking.proposals.SureLines;
import io.orderwright.finance.banking.proposals.SureLines.AppliedLines;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Bank statements")
@RestController
@RequestMapping("/api/v1")
class LineProposalsApi {

    private static final int MOST = 500;

    private final LineProposals proposals;
    private final LineUses uses;
    private final SureLines sure;
    private final BankStatements statements;
    private final BankLines lines;

    LineProposalsApi(
            LineProposals proposals, LineUses uses, SureLines sure, BankStatements statements, BankLines lines) {
        this.proposals = proposals;
        this.uses = uses;
        this.sure = sure;
        this.statements = statements;
        this.lines = lines;
    }

    /**
     * Lines that were seen to be sure.
     *
     * @param seen of the answer that told them: 409 where they stand for something else by now. Absent where that does not
     *     matter
     */
    record SeenLines(
            @NotNull @Size(max = MOST) List<@NotNull Long> lines,
            @Nullable @Size(max = 60) String seen) {}

    /**
     * Lines that may be accepted at once.
     *
     * @param total their amounts together; what went out is below zero. Absent where there are none
     * @param seen to be sent back with these lines
     * @param more whether further ones are sure, to be accepted after these
     */
    record SureView(
            List<ProposedLine> lines,
            @Nullable Money total,
            @Nullable String currency,
            String seen,
            boolean more) {}

    @Operation(
            summary = "The open lines of a statement in the bank's order, with what each probably stands for and why",
            description =
                    "The first rule that fits proposes: booked before under a reference of the line; names documents of which just this"
                            + " amount is open; names an order; comes from a known account of a customer who owes just this once; is"
                            + " the sum of what a customer owes longest; is less by a bank's charge; comes from a customer. What goes out"
                            + " takes back a receipt of just this amount, or is a refund. sure says"
                            + " that no other reading is left. As things are now; nothing is kept.")
    @GetMapping("/bank-statements/{id}/proposals")
    Page<ProposedLine> list(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        long statement = statements.get(id).id();
        return Page.read(size, most -> proposals.page(statement, after, most), one -> one.line()
                .id());
    }

    @Operation(
            summary = "Say what a line stands for",
            description =
                    "A customer with the documents that it pays in turn (none: it waits on the customer's account), or an order; a"
                            + " receipt that was booked before; a refund that went out; or a receipt whose money the bank has taken back: what it"
                            + " paid is owed again, at once or when somebody has agreed. The money is booked once, under the key of"
                            + " the line. 409 unless the line is open, and when a document was paid meanwhile.")
    @VersionOf(table = "bank_line", key = "id", variables = "id")
    @PostMapping("/bank-lines/{id}/application")
    BankLineView apply(@PathVariable long id, @RequestBody @Valid ApplyLine asked, Principal principal) {
        uses.apply(id, asked, principal.getName());
        return lines.get(id);
    }

    @Operation(
            summary = "The lines of a statement that may be accepted at once, in the bank's order",
            description = "500 at most. As things are now; nothing is kept.")
    @VersionOf(table = "bank_statement", key = "id", variables = "id")
    @GetMapping("/bank-statements/{id}/sure-lines")
    SureView sure(@PathVariable long id) {
        List<ProposedLine> all = sure.of(statements.get(id).id());
        List<ProposedLine> lines = all.subList(0, Math.min(MOST, all.size()));
        Money total = lines.stream()
                .map(one -> one.line().amount())
                .reduce(Money::plus)
                .orElse(null);
        return new SureView(
                lines,
                total,
                total == null ? null : total.code(),
                SeenProposals.of(lines).toString(),
                all.size() > MOST);
    }

    @Operation(
            summary = "Accept lines that are sure",
            description =
                    "With seen each is applied as it was shown, or none of them: 409 tells what has moved. Without it each is"
                            + " applied as it is proposed now, if it is still sure; the others stay open. Lines that are decided"
                            + " already stay as they are.")
    @VersionOf(table = "bank_statement", key = "id", variables = "id")
    @PostMapping("/bank-statements/{id}/sure-lines")
    AppliedLines acceptSure(@PathVariable long id, @RequestBody @Valid SeenLines seen, Principal principal) {
        statements.get(id);
        String word = seen.seen();
        return word == null || word.isEmpty()
                ? sure.apply(id, seen.lines(), principal.getName())
                : sure.applySeen(id, seen.lines(), word, principal.getName());
    }
}
