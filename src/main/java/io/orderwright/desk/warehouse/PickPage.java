package io.orderwright.desk.warehouse;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.PickLine;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Picks with a scanner: each scan is one piece, unless a quantity is typed. */
@Controller
class PickPage {

    private static final int DECIMALS = 3;

    private final DeliveryBook deliveryBook;
    private final PickLists pickLists;
    private final Forms forms;

    PickPage(DeliveryBook deliveryBook, PickLists pickLists, Forms forms) {
        this.deliveryBook = deliveryBook;
        this.pickLists = pickLists;
        this.forms = forms;
    }

    @GetMapping("/deliveries/{number}/pick")
    String form(@PathVariable String number, Model model, Locale locale) {
        return show(number, forms.of(Map.of("quantity", "1"), locale), model);
    }

    private String show(String number, TypedForm form, Model model) {
        model.addAttribute("delivery", deliveryBook.get(number));
        model.addAttribute("lines", pickLists.list(number));
        model.addAttribute("form", form);
        return "deliveries/pick";
    }

    /** {@code answer} says whether pieces were taken or put back. */
    @PostMapping("/deliveries/{number}/pick")
    String pick(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean back = form.text("answer").equals("back");
        boolean done = forms.done(
                form,
                () -> new PickGoods(form.text("sku"), form.number("quantity", DECIMALS), form.optional("scan")),
                goods -> {
                    if (back) {
                        pickLists.putBack(number, goods, principal.getName());
                    } else {
                        PickLine line = pickLists.pick(number, goods, principal.getName());
                        after.addFlashAttribute("line", line);
                    }
                });
        if (!done) {
            return show(number, form, model);
        }
        after.addFlashAttribute("taken", form.text("sku"));
        after.addFlashAttribute("back", back);
        return "redirect:/deliveries/" + number + "/pick";
    }
}
