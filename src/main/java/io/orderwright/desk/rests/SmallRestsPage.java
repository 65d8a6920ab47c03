package io.orderwright.desk.rests;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.invoices.writeoffs.SeenRests;
import io.orderwright.finance.invoices.writeoffs.SmallRests;
import io.orderwright.platform.kernel.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Documents that were paid but for a little, and one button that writes off just those that are shown. */
@Controller
class SmallRestsPage {

    private static final String CURRENCY = "CNY";
    private static final String USUAL = "1.00";

    private final SmallRests rests;
    private final Forms forms;

    SmallRestsPage(SmallRests rests, Forms forms) {
        this.rests = rests;
        this.forms = forms;
    }

    /** What was typed below what was shown. */
    private record Typed(
            Money most,
            @NotBlank @Size(max = 32) String seen,
            @NotBlank @Size(max = 200) String words) {}

    @GetMapping("/money/small-rests")
    String list(
            @RequestParam(defaultValue = USUAL) String most,
            @RequestParam(defaultValue = CURRENCY) String currency,
            Model model,
            Locale locale) {
        Map<String, String> typed = new HashMap<>();
        typed.put("most", most);
        typed.put("currency", currency);
        TypedForm form = forms.of(typed, locale);
        boolean read = forms.done(form, () -> most(form), wanted -> model.addAttribute("rests", rests.preview(wanted)));
        return shown(read, form, model);
    }

    private static Money most(TypedForm form) {
        BigDecimal said = form.number("most", 2);
        return Money.of(said, form.text("currency").isEmpty() ? CURRENCY : form.text("currency"));
    }

    private static String shown(boolean read, TypedForm form, Model model) {
        if (!read) {
            model.addAttribute("rests", null);
        }
        model.addAttribute("form", form);
        return "money/small-rests";
    }

    @PostMapping("/money/small-rests")
    String writeOff(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        int[] done = new int[1];
        boolean asked = forms.done(
                form,
                () -> new Typed(most(form), form.text("seen"), form.text("words")),
                said -> done[0] = rests.writeOff(said.most(), said.seen(), said.words(), principal.getName())
                        .size());
        if (asked) {
            after.addFlashAttribute("done", done[0]);
            return "redirect:/money/small-rests?most=" + most(form).amount().toPlainString() + "&currency="
                    + most(form).code();
        }
        SeenRests now = rests.preview(most(form));
        model.addAttribute("rests", now);
        model.addAttribute("form", form);
        return "money/small-rests";
    }
}
