package io.orderwright.desk.finance;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.red.RedLetters;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffState;
import io.orderwright.finance.invoices.writeoffs.WriteOffView;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.platform.security.FieldRights;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a document, with what may be done with it. Nothing is offered that would be refused. */
@Component
class ShownDocument {

    private final Billing billing;
    private final Corrections corrections;
    private final WriteOffs writeOffs;
    private final ElectronicInvoices electronicInvoices;
    private final RedLetters redLetters;
    private final FieldRights rights;
    private final Forms forms;

    ShownDocument(
            Billing billing,
            Corrections corrections,
            WriteOffs writeOffs,
            ElectronicInvoices electronicInvoices,
            RedLetters redLetters,
            FieldRights rights,
            Forms forms) {
        this.forms = forms;
        this.billing = billing;
        this.corrections = corrections;
        this.writeOffs = writeOffs;
        this.electronicInvoices = electronicInvoices;
        this.redLetters = redLetters;
        this.rights = rights;
    }

    /** @param typed the allocation that the form was about; 0 for none */
    String show(String number, int typed, TypedForm form, Model model) {
        return show(number, typed, form, false, model);
    }

    /** With a form about what is written off, as it was typed. */
    String showWritingOff(String number, TypedForm form, Model model) {
        return show(number, 0, form, true, model);
    }

    private String show(String number, int typed, TypedForm form, boolean writingOff, Model model) {
        InvoiceDetail document = billing.detail(number);
        model.addAttribute("document", document);
        model.addAttribute("rights", rights);
        model.addAttribute("typed", typed);
        model.addAttribute("form", form);
        model.addAttribute("none", forms.of(Map.of(), Locale.ROOT));
        model.addAttribute("writingOff", writingOff);
        showCorrections(document.invoice(), model);
        showWriteOffs(document.invoice(), model);
        showEInvoices(document.invoice(), model);
        return "money/document";
    }

    private void showCorrections(InvoiceView paper, Model model) {
        List<CorrectionView> asked = corrections.ofInvoice(paper.number());
        model.addAttribute("corrections", asked);
        model.addAttribute("reasons", reasons(paper));
        model.addAttribute("correctable", correctable(paper));
        model.addAttribute(
                "asked",
                asked.stream()
                        .filter(one -> one.state() == CorrectionState.ASKED)
                        .map(CorrectionView::number)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("suggested", "C-" + (asked.size() + 1));
    }

    /** An early discount only where one was agreed. */
    private static List<CorrectionReason> reasons(InvoiceView paper) {
        return Stream.of(CorrectionReason.values())
                .filter(one -> one != CorrectionReason.EARLY_DISCOUNT || paper.discount() != null)
                .toList();
    }

    private static boolean correctable(InvoiceView paper) {
        return paper.kind() != InvoiceKind.CREDIT
                && paper.kind() != InvoiceKind.OPENING
                && (paper.state() == InvoiceState.POSTED || paper.state() == InvoiceState.SETTLED);
    }

    private void showWriteOffs(InvoiceView paper, Model model) {
        List<WriteOffView> all = writeOffs.ofInvoice(paper.number());
        model.addAttribute("writeOffs", all);
        model.addAttribute("causes", WriteOffCause.OF_WRITING_OFF);
        model.addAttribute(
                "givable",
                paper.kind() != InvoiceKind.CREDIT
                        && paper.state() == InvoiceState.POSTED
                        && paper.open().isPositive());
        model.addAttribute(
                "writeOffAsked",
                all.stream()
                        .filter(one -> one.state() == WriteOffState.ASKED)
                        .map(WriteOffView::number)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("standing", standing(all));
        model.addAttribute("suggestedWriteOff", unused(all));
    }

    /** The last one that was asked for is the one that stands, if any does. */
    private void showEInvoices(InvoiceView paper, Model model) {
        List<ElectronicInvoiceView> all = electronicInvoices.ofDocument(paper.number());
        boolean stands = all.stream().anyMatch(one -> one.state() != ElectronicInvoiceState.GIVEN_UP);
        model.addAttribute("eInvoices", all);
        model.addAttribute("redLetters", redLetters.ofCreditNote(paper.number()));
        model.addAttribute("fapiaoKinds", ElectronicInvoiceKind.values());
        model.addAttribute("eInvoiceAskable", !stands && electronicInvoices.asks(paper.number()));
    }

    private static String unused(List<WriteOffView> all) {
        Set<String> used = all.stream().map(WriteOffView::reference).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, all.size() + 1)
                .mapToObj(count -> "W-" + count)
                .filter(reference -> !used.contains(reference))
                .findFirst()
                .orElseThrow();
    }

    /** Those that can be taken back. */
    private static Set<String> standing(List<WriteOffView> all) {
        Set<String> back = all.stream()
                .filter(one -> one.booked() || one.state() == WriteOffState.ASKED)
                .map(WriteOffView::takesBack)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> one.booked() && one.takesBack() == null && !back.contains(one.number()))
                .map(WriteOffView::number)
                .collect(Collectors.toSet());
    }

    static String done(String number, RedirectAttributes after) {
        after.addFlashAttribute("saved", "money");
        return "redirect:/money/documents/" + number;
    }
}
