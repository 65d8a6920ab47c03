package io.orderwright.desk.banking;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.desk.forms.TypedReason;
import io.orderwright.finance.banking.BankLineView;
import io.orderwright.finance.banking.BankLines;
import io.orderwright.finance.banking.BankStatements;
import io.orderwright.finance.banking.LineState;
import io.orderwright.finance.banking.proposals.ApplyLine;
import io.orderwright.finance.banking.proposals.LineProposals;
import io.orderwright.finance.banking.proposals.LineProposals.ProposedLine;
import io.orderwright.finance.banking.proposals.LineUses;
import io.orderwright.finance.banking.proposals.SeenProposals;
import io.orderwright.finance.banking.proposals.SureLines;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lines of a statement: what is proposed for each, accepted one by one or all that are sure at once, or said otherwise. */
@Controller
class BankLinesPage {

    private static final int SIZE = 50;

    /** Codes of ISO 20022 that are told in words; others as the bank writes them. */
    private static final Set<String> RETURN_REASONS =
            Set.of("AC01", "AC04", "AC06", "AG01", "AM04", "AM05", "MD01", "MD06", "MD07", "MS02", "MS03", "SL01");

    private final BankStatements statements;
    private final BankLines lines;
    private final LineProposals proposals;
    private final LineUses uses;
    private final SureLines sure;
    private final Forms forms;

    BankLinesPage(
            BankStatements statements,
            BankLines lines,
            LineProposals proposals,
            LineUses uses,
            SureLines sure,
            Forms forms) {
        this.statements = statements;
        this.lines = lines;
        this.proposals = proposals;
        this.uses = uses;
        this.sure = sure;
        this.forms = forms;
    }

    @GetMapping("/bank/statements/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "OPEN") LineState state,
            @RequestParam(defaultValue = "0") long after,
            Model model,
            Locale locale) {
        return show(id, state, after, 0, forms.of(Map.of(), locale), model);
    }

    /** @param typed the line that the form was about; 0 for none */
    private String show(long id, LineState state, long after, long typed, TypedForm form, Model model) {
        Page<ProposedLine> page = Page.read(
                SIZE,
                most -> state == LineState.OPEN
                        ? proposals.page(id, after, most)
                        : lines.page(id, state, after, most).stream()
                                .map(line -> new ProposedLine(line, null))
                                .toList(),
                one -> one.line().id());
        model.addAttribute("statement", statements.get(id));
        model.addAttribute("lines", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute(
                "again",
                uses.standingForNothing(
                        page.items().stream().map(ProposedLine::line).toList()));
        model.addAttribute("state", state);
        model.addAttribute("told", RETURN_REASONS);
        model.addAttribute(
                "states", List.of(LineState.OPEN, LineState.APPLIED, LineState.SET_ASIDE, LineState.REPEATED));
        model.addAttribute("typed", typed);
        model.addAttribute("form", form);
        return "bank/lines";
    }

    /** What somebody does with a line: one of two buttons. */
    private record Said(
            boolean aside, @NotNull @Size(max = 200) String reason, ApplyLine apply) {}

    @PostMapping("/bank/lines/{id}")
    String decide(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        BankLineView line = lines.get(id);
        boolean done = forms.done(form, () -> read(form), said -> {
            if (said.aside()) {
                lines.setAside(id, said.reason(), principal.getName());
            } else {
                uses.apply(id, said.apply(), principal.getName());
            }
        });
        if (!done) {
            return show(line.statement(), LineState.OPEN, Math.max(0, id - 1), id, form, model);
        }
        after.addFlashAttribute("saved", "bank");
        return "redirect:/bank/statements/" + line.statement();
    }

    private static Said read(TypedForm form) {
        List<String> documents = Arrays.stream(form.text("documents").split("[,，;\\s]+"))
                .filter(number -> !number.isEmpty())
                .toList();
        return new Said(
                form.text("what").equals("aside"),
                form.text("reason"),
                new ApplyLine(
                        form.optional("customer"),
                        documents,
                        form.optional("order"),
                        receipt(form, "receipt"),
                        form.optional("movement"),
                        receipt(form, "takenBack"),
                        form.text("charge").isEmpty() ? null : new SaidNumber(form.number("charge", 2))));
    }

    private static @Nullable Long receipt(TypedForm form, String field) {
        String receipt = form.text(field);
        if (receipt.isEmpty()) {
            return null;
        }
        if (!receipt.matches("\\d{1,18}")) {
            form.refused(Refusal.invalid("", "bankline.receipt-number", receipt));
            return null;
        }
        return Long.valueOf(receipt);
    }

    @PostMapping("/bank/lines/{id}/put-back")
    String putBack(@PathVariable long id, Principal principal, RedirectAttributes after) {
        uses.lookAgain(id, principal.getName());
        after.addFlashAttribute("saved", "bank");
        return "redirect:/bank/statements/" + lines.get(id).statement();
    }

    @GetMapping("/bank/statements/{id}/sure")
    String preview(@PathVariable long id, Model model, Locale locale) {
        return preview(id, forms.of(Map.of(), locale), model);
    }

    private String preview(long id, TypedForm form, Model model) {
        List<ProposedLine> shown = sure.of(id);
        model.addAttribute("statement", statements.get(id));
        model.addAttribute("lines", shown);
        model.addAttribute("seen", SeenProposals.of(shown).toString());
        model.addAttribute("form", form);
        return "bank/sure";
    }

    @PostMapping("/bank/statements/{id}/sure")
    String acceptSure(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> line,
            @RequestParam String seen,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(Map.of(), locale);
        boolean done = forms.done(
                form,
                () -> seen,
                word -> after.addFlashAttribute("applied", sure.applySeen(id, line, word, principal.getName())));
        return done ? "redirect:/bank/statements/" + id : preview(id, form, model);
    }

    @PostMapping("/bank/statements/{id}/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        if (!forms.done(
                form,
                () -> TypedReason.of(form),
                said -> statements.withdraw(id, said.reason(), principal.getName()))) {
            return show(id, LineState.OPEN, 0, -1, form, model);
        }
        after.addFlashAttribute("saved", "bank");
        return "redirect:/bank";
    }
}
