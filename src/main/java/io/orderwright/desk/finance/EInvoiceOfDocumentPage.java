package io.orderwright.desk.finance;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.ElectronicInvoices;
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

/** Asks the tax platform for an invoice in place of a document, on whose page it is shown. */
@Controller
class EInvoiceOfDocumentPage {

    private final ElectronicInvoices invoices;
    private final ShownDocument shown;
    private final Forms forms;

    EInvoiceOfDocumentPage(ElectronicInvoices invoices, ShownDocument shown, Forms forms) {
        this.invoices = invoices;
        this.shown = shown;
        this.forms = forms;
    }

    @PostMapping("/money/documents/{number}/e-invoices")
    String request(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        if (!forms.done(
                form,
                () -> form.choice("fapiao", List.of(ElectronicInvoiceKind.values())),
                kind -> invoices.request(number, kind, principal.getName()))) {
            return shown.show(number, 0, form, model);
        }
        return ShownDocument.done(number, after);
    }
}
