package io.orderwright.desk.reference;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.reference.EnterUnit;
import io.orderwright.platform.reference.UnitView;
import io.orderwright.platform.reference.Units;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Units of measure: looked at by everybody, entered by whoever keeps products. */
@Controller
class UnitsPage {

    private static final int SIZE = 50;

    private final Units units;
    private final Forms forms;

    UnitsPage(Units units, Forms forms) {
        this.units = units;
        this.forms = forms;
    }

    @GetMapping("/units")
    String list(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        return list(after, forms.of(Map.of("decimals", "0", "active", "true"), locale), model);
    }

    private String list(String after, TypedForm form, Model model) {
        Page<UnitView> page = Page.of(units.page(after, SIZE + 1), SIZE, UnitView::code);
        model.addAttribute("units", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        return "reference/units";
    }

    @PostMapping("/units")
    String enter(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new EnterUnit(form.text("code"), form.whole("decimals"), form.ticked("active")),
                asked -> units.enter(asked, principal.getName()));
        if (!done) {
            return list("", form, model);
        }
        after.addFlashAttribute("saved", "units");
        return "redirect:/units";
    }
}
