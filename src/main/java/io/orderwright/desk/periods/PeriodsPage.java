package io.orderwright.desk.periods;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.desk.forms.TypedReason;
import io.orderwright.finance.periods.AccountingPeriods;
import io.orderwright.finance.periods.PeriodView;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.months.OpenMatterKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Months: what is still to be done of the next one, closing it, and opening the last one again. */
@Controller
class PeriodsPage {

    private static final int SIZE = 24;

    /** Where one of each kind is shown; its number follows. */
    private static final Map<OpenMatterKind, String> PAGES = new EnumMap<>(Map.of(
            OpenMatterKind.DOCUMENT_NOT_POSTED, "/money/documents/",
            OpenMatterKind.MONEY_WAITING, "/money/receipts/",
            OpenMatterKind.MOVEMENT_NOT_POSTED, "/money/receipts/",
            OpenMatterKind.WRITE_OFF_NOT_POSTED, "/money/documents/",
            OpenMatterKind.CORRECTION_ASKED, "/money/documents/",
            OpenMatterKind.RATE_MISSING, "/money/documents/",
            OpenMatterKind.BANK_LINE_OPEN, "/bank/statements/",
            OpenMatterKind.RETURN_NOT_CREDITED, "/returns/"));

    private final AccountingPeriods periods;
    private final Forms forms;

    PeriodsPage(AccountingPeriods periods, Forms forms) {
        this.periods = periods;
        this.forms = forms;
    }

    /** The month to close. */
    private record TypedMonth(@NotBlank @Size(max = 7) String month, boolean withOpenMatters) {}

    /** What is said to whoever asked. */
    private record TypedDecision(
            boolean agreed, @Size(max = 200) String comment) {}

    @GetMapping("/periods")
    String show(
            @RequestParam(defaultValue = AccountingPeriods.AFTER_ALL) String after,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return show(after, "", form, model);
    }

    /** @param typed the month whose form was typed in; "" for none, or the one of closing */
    private String show(String after, String typed, TypedForm form, Model model) {
        Page<PeriodView> page = Page.of(periods.page(after, SIZE + 1), SIZE, PeriodView::month);
        String wanted = form.text("month").isEmpty() ? periods.next() : form.text("month");
        forms.done(form, () -> wanted, month -> model.addAttribute("preview", periods.preview(month)));
        model.addAttribute("month", wanted);
        model.addAttribute(
                "last", YearMonth.parse(periods.next()).minusMonths(1).toString());
        model.addAttribute("pages", PAGES);
        model.addAttribute("periods", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("typed", typed);
        model.addAttribute("form", form);
        return "money/periods";
    }

    @PostMapping("/periods")
    String close(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new TypedMonth(form.text("month"), form.ticked("withOpenMatters")),
                asked -> periods.close(asked.month(), asked.withOpenMatters(), principal.getName()));
        return done ? done(after) : show(AccountingPeriods.AFTER_ALL, "", form, model);
    }

    @PostMapping("/periods/{month}/reopening")
    String reopen(
            @PathVariable String month,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> TypedReason.of(form),
                said -> periods.askToReopen(month, said.reason(), principal.getName()));
        return done ? done(after) : show(AccountingPeriods.AFTER_ALL, month, form, model);
    }

    @PostMapping("/periods/{month}/decision")
    String decide(
            @PathVariable String month,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new TypedDecision(form.text("answer").equals("yes"), form.text("comment")),
                said -> periods.decide(month, said.agreed(), said.comment(), principal.getName()));
        return done ? done(after) : show(AccountingPeriods.AFTER_ALL, month, form, model);
    }

    private static String done(RedirectAttributes after) {
        after.addFlashAttribute("saved", "periods");
        return "redirect:/periods";
    }
}
