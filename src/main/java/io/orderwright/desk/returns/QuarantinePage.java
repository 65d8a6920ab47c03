package io.orderwright.desk.returns;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ports.QuarantineDesk;
import io.orderwright.fulfilment.returns.quarantine.EndQuarantine;
import io.orderwright.fulfilment.returns.quarantine.QuarantineResult;
import io.orderwright.fulfilment.returns.quarantine.Quarantines;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What of a return lies in quarantine, what became of the rest, and where the warehouse says it. */
@Controller
class QuarantinePage {

    private final ReturnQueries returns;
    private final Quarantines quarantines;
    private final QuarantineDesk desk;
    private final Forms forms;

    QuarantinePage(ReturnQueries returns, Quarantines quarantines, QuarantineDesk desk, Forms forms) {
        this.returns = returns;
        this.quarantines = quarantines;
        this.desk = desk;
        this.forms = forms;
    }

    /**
     * What was typed.
     *
     * @param reference made with the form: sent twice, it is said once
     */
    private record Typed(
            int line,
            @Nullable SaidNumber quantity,
            @Nullable @Size(max = 64) String serial,
            @NotNull QuarantineResult ending,
            @NotBlank @Size(max = EndQuarantine.WORDS) String words,
            @NotBlank @Size(max = 64) String reference) {

        EndQuarantine asked() {
            return new EndQuarantine(reference, line, quantity, serial, ending, words);
        }
    }

    @GetMapping("/returns/{number}/quarantine")
    String show(@PathVariable String number, Model model, Locale locale) {
        return show(number, forms.of(Map.of("reference", UUID.randomUUID().toString()), locale), model);
    }

    private String show(String number, TypedForm form, Model model) {
        ReturnView view = returns.get(number);
        model.addAttribute("one", view);
        model.addAttribute("left", quarantines.left(view));
        model.addAttribute("ended", quarantines.ofReturn(view.number()));
        model.addAttribute("endings", QuarantineResult.values());
        model.addAttribute("form", form);
        return "returns/quarantine";
    }

    @PostMapping("/returns/{number}/quarantine")
    String end(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new Typed(
                        form.whole("line"),
                        form.optional("quantity") == null
                                ? null
                                : new SaidNumber(form.number("quantity", Quantity.DECIMALS)),
                        form.optional("serial"),
                        form.choice("ending", List.of(QuarantineResult.values())),
                        form.text("words"),
                        form.text("reference")),
                said -> desk.end(number, said.asked(), principal.getName()));
        return done ? "redirect:/returns/" + number + "/quarantine" : show(number, form, model);
    }
}
