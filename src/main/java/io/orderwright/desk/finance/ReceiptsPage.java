package io.orderwright.desk.finance;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.invoices.ReceiptView;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.MovementState;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.finance.invoices.records.BillingRecords;
import io.orderwright.finance.invoices.records.ReceiptDetail;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money that came in, what each payment paid, and letting it go out again. */
@Controller
class ReceiptsPage {

    private static final int SIZE = 50;

    private final BillingRecords records;
    private final Movements movements;
    private final Forms forms;

    ReceiptsPage(BillingRecords records, Movements movements, Forms forms) {
        this.records = records;
        this.movements = movements;
        this.forms = forms;
    }

    /** What goes out; no amount stands for all that there is. */
    private record Out(
            MovementKind kind,
            @NotBlank @Size(max = 64) String reference,
            @Nullable Money amount,
            @NotBlank @Size(max = 200) String reason) {}

    @GetMapping("/money/receipts")
    String list(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        Page<ReceiptDetail> page = records.receipts(customer.strip(), "", reference.strip(), after, SIZE);
        model.addAttribute("receipts", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("customer", customer);
        model.addAttribute("reference", reference);
        return "money/receipts";
    }

    @GetMapping("/money/receipts/{id}")
    String one(@PathVariable long id, Model model, Locale locale) {
        return one(id, forms.of(Map.of(), locale), model);
    }

    private String one(long id, TypedForm form, Model model) {
        ReceiptDetail detail = records.receipt(id);
        model.addAttribute("detail", detail);
        model.addAttribute("kinds", possible(detail));
        model.addAttribute("form", form);
        model.addAttribute(
                "asked",
                detail.movements().stream()
                        .filter(one -> one.state() == MovementState.ASKED)
                        .map(MovementView::number)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("suggested", "R-" + id + "-" + (detail.movements().size() + 1));
        return "money/receipt";
    }

    /** Nothing is offered that would be refused: only money that waits is paid back. */
    private static List<MovementKind> possible(ReceiptDetail detail) {
        ReceiptView money = detail.receipt();
        boolean waits =
                money.amount().minus(money.allocated()).minus(money.returned()).isPositive();
        return Stream.of(MovementKind.values())
                .filter(kind -> waits || !kind.ofWaitingMoney())
                .toList();
    }

    @PostMapping("/money/receipts/{id}/movements")
    String move(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new Out(
                        form.choice("kind", List.of(MovementKind.values())),
                        form.text("reference"),
                        form.text("amount").isEmpty()
                                ? null
                                : Money.of(form.number("amount", 2), form.text("currency")),
                        form.text("reason")),
                out -> movements.ask(
                        new MoveReceipt(id, out.kind(), out.reference(), out.amount(), out.reason()),
                        principal.getName()));
        if (!done) {
            return one(id, form, model);
        }
        after.addFlashAttribute("saved", "money");
        return "redirect:/money/receipts/" + id;
    }
}
