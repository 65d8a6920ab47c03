package io.orderwright.desk.production;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.production.centres.MadeProduct;
import io.orderwright.supply.production.centres.WorkCentre;
import io.orderwright.supply.production.centres.WorkCentres;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where what is made, how long it takes, and how many minutes of each weekday there are. */
@Controller
class WorkCentresPage {

    private static final int SIZE = 30;
    private static final int MINUTE_DECIMALS = 2;
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final String ORDINARY_DAY = "480";

    private final WorkCentres centres;
    private final Forms forms;

    WorkCentresPage(WorkCentres centres, Forms forms) {
        this.centres = centres;
        this.forms = forms;
    }

    @GetMapping("/work-centres")
    String list(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        Map<String, String> usual = new HashMap<>();
        for (int day = 1; day <= WorkCentre.DAYS; day++) {
            usual.put("day" + day, day <= 5 ? ORDINARY_DAY : "0");
        }
        return list(after, forms.of(usual, locale), model);
    }

    private String list(String after, TypedForm form, Model model) {
        Page<WorkCentre> page = Page.of(centres.page(after, SIZE + 1), SIZE, WorkCentre::code);
        model.addAttribute("centres", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        return "production/centres";
    }

    @PostMapping("/work-centres")
    String enter(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        String code = form.text("code").toUpperCase(Locale.ROOT);
        boolean done = forms.done(
                form,
                () -> new WorkCentre(code, form.text("name"), minutes(form)),
                asked -> centres.enter(asked, principal.getName()));
        if (!done) {
            return list("", form, model);
        }
        after.addFlashAttribute("saved", "centre");
        return "redirect:/work-centres/" + code;
    }

    private static List<Integer> minutes(TypedForm form) {
        List<Integer> minutes = new ArrayList<>();
        for (int day = 1; day <= WorkCentre.DAYS; day++) {
            int given = form.whole("day" + day);
            if (given > MINUTES_OF_A_DAY) {
                form.refused(Refusal.invalid("day" + day, "production.minutes-of-a-day"));
            }
            minutes.add(Math.min(given, MINUTES_OF_A_DAY));
        }
        return minutes;
    }

    @GetMapping("/work-centres/{code}")
    String one(@PathVariable String code, @RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        return one(code, after, forms.of(Map.of("made", "yes", "setUpMinutes", "0"), locale), model);
    }

    private String one(String code, String after, TypedForm form, Model model) {
        WorkCentre centre = centres.get(code);
        List<MadeProduct> found = centres.products(code, after, SIZE + 1);
        Page<MadeProduct> page = Page.of(found, SIZE, MadeProduct::sku);
        model.addAttribute("centre", centre);
        model.addAttribute("products", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        return "production/centre";
    }

    @PostMapping("/work-centres/{code}")
    String product(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new MadeProduct(
                        form.text("sku"),
                        code,
                        form.number("minutesPerPiece", MINUTE_DECIMALS),
                        form.whole("setUpMinutes"),
                        form.ticked("made")),
                asked -> centres.enter(asked, principal.getName()));
        if (!done) {
            return one(code, "", form, model);
        }
        after.addFlashAttribute("saved", "made-" + code);
        return "redirect:/work-centres/" + code;
    }
}
