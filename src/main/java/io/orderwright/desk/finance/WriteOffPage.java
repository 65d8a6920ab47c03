package io.orderwright.desk.finance;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives up some of what a document asks for, and asks for it again; its page shows what came of it. */
@Controller
class WriteOffPage {

    private final WriteOffs writeOffs;
    private final Billing billing;
    private final ShownDocument shown;
    private final Forms forms;

    WriteOffPage(WriteOffs writeOffs, Billing billing, ShownDocument shown, Forms forms) {
        this.writeOffs = writeOffs;
        this.billing = billing;
        this.shown = shown;
        this.forms = forms;
    }

    /** What is given up; all that was shown as open where no amount was typed. */
    private record GivenUp(
            WriteOffCause cause,
            @NotBlank @Size(max = 64) String reference,
            Money amount,
            @NotBlank @Size(max = 200) String words) {}

    private record Words(@NotBlank @Size(max = 200) String words) {}

    @PostMapping("/money/documents/{number}/write-offs")
    String ask(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        if (!forms.done(
                form,
                () -> new GivenUp(
                        form.choice("cause", List.copyOf(WriteOffCause.OF_WRITING_OFF)),
                        form.text("reference"),
                        Money.of(
                                form.number(form.text("amount").isEmpty() ? "open" : "amount", 2),
                                billing.detail(number).invoice().currency()),
                        form.text("words")),
                asked -> writeOffs.ask(
                        new AskWriteOff(number, asked.reference(), asked.cause(), asked.amount(), asked.words()),
                        principal.getName()))) {
            return shown.showWritingOff(number, form, model);
        }
        return ShownDocument.done(number, after);
    }

    @PostMapping("/money/documents/{number}/write-offs/{writeOff}")
    String takeBack(
            @PathVariable String number,
            @PathVariable String writeOff,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        if (!forms.done(
                form,
                () -> new Words(form.text("words")),
                asked -> writeOffs.takeBack(refuseUnlessOf(number, writeOff), asked.words(), principal.getName()))) {
            return shown.showWritingOff(number, form, model);
        }
        return ShownDocument.done(number, after);
    }

    /** @throws Refusal NOT_FOUND for another document's */
    private String refuseUnlessOf(String document, String writeOff) {
        if (!writeOffs.get(writeOff).invoice().equals(document)) {
            throw Refusal.notFound("document.unknown", writeOff);
        }
        return writeOff;
    }
}
