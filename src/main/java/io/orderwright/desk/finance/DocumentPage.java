package io.orderwright.desk.finance;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.desk.forms.TypedReason;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.movements.CreditNoteRefunds;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A document: what paid it and who undoes that, what is taken back of it, and what a credit note pays or pays back. */
@Controller
class DocumentPage {

    private final Billing billing;
    private final CreditNotes documents;
    private final Corrections corrections;
    private final CreditNoteRefunds refunds;
    private final ShownDocument shown;
    private final Forms forms;

    DocumentPage(
            Billing billing,
            CreditNotes documents,
            Corrections corrections,
            CreditNoteRefunds refunds,
            ShownDocument shown,
            Forms forms) {
        this.billing = billing;
        this.documents = documents;
        this.corrections = corrections;
        this.refunds = refunds;
        this.shown = shown;
        this.forms = forms;
    }

    /** What is taken back. */
    private record TakenBack(
            CorrectionReason why,
            @NotBlank @Size(max = 64) String reference,
            List<CreditedLine> lines,
            @NotBlank @Size(max = 200) String words) {}

    /** What somebody lets a credit note pay; no amount stands for as much as possible. */
    private record Application(
            @NotBlank @Size(max = 40) String invoice,
            @Nullable Money amount) {}

    /** What of a credit note goes back; no amount stands for all that is left. */
    private record PaidBack(
            @NotBlank @Size(max = 64) String reference,
            @Nullable Money amount,
            @NotBlank @Size(max = 200) String reason) {}

    @GetMapping("/money/documents/{number}")
    String show(@PathVariable String number, Model model, Locale locale) {
        return shown.show(number, 0, forms.of(Map.of(), locale), model);
    }

    @PostMapping("/money/documents/{number}/{entryNo}")
    String undo(
            @PathVariable String number,
            @PathVariable int entryNo,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        if (!forms.done(
                form,
                () -> TypedReason.of(form),
                said -> documents.reverse(number, entryNo, said.reason(), principal.getName()))) {
            return shown.show(number, entryNo, form, model);
        }
        return done(number, after);
    }

    @PostMapping("/money/documents/{number}/corrections")
    String correct(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        List<InvoicedLine> lines = billing.detail(number).lines();
        if (!forms.done(
                form,
                () -> new TakenBack(
                        form.choice("why", List.of(CorrectionReason.values())),
                        form.text("reference"),
                        said(form, lines),
                        form.text("words")),
                asked -> corrections.ask(
                        new CorrectInvoice(
                                number,
                                asked.reference(),
                                asked.why(),
                                new CreditedLines(asked.lines()),
                                asked.words()),
                        principal.getName()))) {
            return shown.show(number, 0, form, model);
        }
        return done(number, after);
    }

    /** What was typed for lines; an empty field says nothing. */
    private static List<CreditedLine> said(TypedForm form, List<InvoicedLine> lines) {
        return lines.stream()
                .map(InvoicedLine::orderLine)
                .filter(Objects::nonNull)
                .filter(line -> !form.text("quantity-" + line).isEmpty()
                        || !form.text("allowance-" + line).isEmpty())
                .map(line -> new CreditedLine(
                        line, typed(form, "quantity-" + line, Quantity.DECIMALS), typed(form, "allowance-" + line, 2)))
                .toList();
    }

    private static @Nullable BigDecimal typed(TypedForm form, String field, int decimals) {
        return form.text(field).isEmpty() ? null : form.number(field, decimals);
    }

    @PostMapping("/money/documents/{number}/applications")
    String apply(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        if (!forms.done(
                form,
                () -> new Application(
                        form.text("invoice"),
                        form.text("applied").isEmpty()
                                ? null
                                : Money.of(
                                        form.number("applied", 2),
                                        billing.detail(number).invoice().currency())),
                asked -> documents.apply(number, asked.invoice(), asked.amount(), principal.getName()))) {
            return shown.show(number, 0, form, model);
        }
        return done(number, after);
    }

    @PostMapping("/money/documents/{number}/refunds")
    String refund(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        if (!forms.done(
                form,
                () -> new PaidBack(
                        form.text("reference"),
                        form.text("amount").isEmpty()
                                ? null
                                : Money.of(
                                        form.number("amount", 2),
                                        billing.detail(number).invoice().currency()),
                        form.text("reason")),
                asked -> refunds.ask(number, asked.reference(), asked.amount(), asked.reason(), principal.getName()))) {
            return shown.show(number, 0, form, model);
        }
        return done(number, after);
    }

    private static String done(String number, RedirectAttributes after) {
        return ShownDocument.done(number, after);
    }
}
