package io.orderwright.desk.dunning;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.desk.forms.TypedReason;
import io.orderwright.finance.dunning.claims.DunningClaims;
import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.finance.dunning.letters.LetterView;
import io.orderwright.finance.dunning.stops.DunningStops;
import io.orderwright.finance.dunning.stops.SetStop;
import io.orderwright.finance.dunning.stops.StopKind;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.CustomerMaster;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer: what it was told, which fees and interest it owes besides, and what keeps it from being told. */
@Controller
class DunnedCustomerPage {

    private static final int SIZE = 20;
    private static final int MOST = 100;
    private static final String PAGE = "redirect:/dunning/customers/";

    private final CustomerMaster customers;
    private final DunningLetters letters;
    private final DunningClaims claims;
    private final DunningStops stops;
    private final Forms forms;

    DunnedCustomerPage(
            CustomerMaster customers, DunningLetters letters, DunningClaims claims, DunningStops stops, Forms forms) {
        this.customers = customers;
        this.letters = letters;
        this.claims = claims;
        this.stops = stops;
        this.forms = forms;
    }

    /** What somebody says that keeps the customer from being told. */
    private record TypedStop(
            @Nullable @Size(max = 40) String invoice,
            StopKind kind,
            @NotBlank @Size(max = 200) String reason,
            @Nullable LocalDate until) {}

    @GetMapping("/dunning/customers/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            Model model,
            Locale locale) {
        return show(code, after, "", forms.of(Map.of(), locale), model);
    }

    /** @param typed which form was typed in; "" for none */
    private String show(String code, long after, String typed, TypedForm form, Model model) {
        Page<LetterView> page = Page.read(SIZE, most -> letters.ofCustomer(code, after, most), DunningLetters::idOf);
        model.addAttribute("customer", customers.get(code));
        model.addAttribute("letters", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("claims", claims.page(code, false, 0, MOST));
        model.addAttribute("owed", claims.open(code));
        model.addAttribute("stops", stops.page(code, false, Long.MAX_VALUE, MOST));
        model.addAttribute("kinds", List.of(StopKind.values()));
        model.addAttribute("announcements", DunningStops.ANNOUNCEMENTS);
        model.addAttribute("typed", typed);
        model.addAttribute("form", form);
        return "dunning/customer";
    }

    @PostMapping("/dunning/customers/{code}/stops")
    String stop(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        return stop(code, List.of(StopKind.values()), forms.of(typed, locale), principal, model, after);
    }

    @PostMapping("/dunning/customers/{code}/announcements")
    String announce(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        return stop(code, DunningStops.ANNOUNCEMENTS, forms.of(typed, locale), principal, model, after);
    }

    private String stop(
            String code,
            List<StopKind> offered,
            TypedForm form,
            Principal principal,
            Model model,
            RedirectAttributes after) {
        boolean done = forms.done(
                form,
                () -> new TypedStop(
                        form.optional("invoice"),
                        form.choice("kind", offered),
                        form.text("reason"),
                        form.text("until").isEmpty() ? null : form.date("until")),
                asked -> stops.set(
                        new SetStop(code, asked.invoice(), asked.kind(), asked.reason(), asked.until()),
                        principal.getName()));
        return done ? done(code, after) : show(code, Long.MAX_VALUE, "stop", form, model);
    }

    @PostMapping("/dunning/customers/{code}/stops/{id}")
    String lift(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        refuseOther(code, stops.get(id).customer(), id);
        boolean done = forms.done(
                form, () -> TypedReason.of(form), said -> stops.lift(id, said.reason(), principal.getName()));
        return done ? done(code, after) : show(code, Long.MAX_VALUE, "stop-" + id, form, model);
    }

    @PostMapping("/dunning/customers/{code}/claims/{id}")
    String waive(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        refuseOther(code, claims.get(id).customer(), id);
        boolean done = forms.done(
                form, () -> TypedReason.of(form), said -> claims.waive(id, said.reason(), principal.getName()));
        return done ? done(code, after) : show(code, Long.MAX_VALUE, "claim-" + id, form, model);
    }

    private static void refuseOther(String code, String customer, long id) {
        if (!customer.equals(code)) {
            throw Refusal.notFound("dunning.claim-unknown", id);
        }
    }

    private static String done(String code, RedirectAttributes after) {
        after.addFlashAttribute("saved", "dunning");
        return PAGE + code;
    }
}
