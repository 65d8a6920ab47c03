package io.orderwright.desk.warehouse;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.PickLine;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.deliveries.traced.ScannedText;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.goods.Traceability;
import java.security.Principal;
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

/**
 * Picks with a scanner: each scan is one piece, unless a quantity is typed. Of goods that are told apart the product is
 * scanned once, and then what is written on each piece.
 */
@Controller
class PickPage {

    private static final int DECIMALS = 3;

    private final DeliveryBook deliveryBook;
    private final PickLists pickLists;
    private final Packing packing;
    private final Forms forms;

    PickPage(DeliveryBook deliveryBook, PickLists pickLists, Packing packing, Forms forms) {
        this.packing = packing;
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
        List<PickLine> lines = pickLists.list(number);
        model.addAttribute("lines", lines);
        model.addAttribute("pieces", packing.pieces(number));
        Object before = model.getAttribute("of");
        String of = before == null ? form.text("of") : before.toString();
        model.addAttribute(
                "asked",
                lines.stream()
                        .filter(line -> line.tracing() != Traceability.NONE
                                && line.sku().equals(of))
                        .findFirst()
                        .orElse(null));
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
        List<PickLine> lines = pickLists.list(number);
        ScannedText[] scanned = new ScannedText[1];
        boolean done = forms.done(
                form,
                () -> {
                    scanned[0] = ScannedText.of(lines, packing.pieces(number), form.text("sku"), form.text("of"));
                    return goods(form, lines, scanned[0]);
                },
                goods -> {
                    if (asksForMark(lines, scanned[0])) {
                        return;
                    }
                    if (back) {
                        atTheField(() -> pickLists.putBack(number, goods, principal.getName()));
                    } else {
                        atTheField(() ->
                                after.addFlashAttribute("line", pickLists.pick(number, goods, principal.getName())));
                    }
                });
        if (!done) {
            return show(number, form, model);
        }
        if (!asksForMark(lines, scanned[0])) {
            after.addFlashAttribute("taken", form.text("sku"));
            after.addFlashAttribute("back", back);
        }
        after.addFlashAttribute("of", scanned[0].sku());
        if (asksForMark(lines, scanned[0]) && scanned[0].sku().equals(form.text("of"))) {
            // No batch has it yet. Once one has, the next scan may be of another batch, and the first one keeps its
            // day.
            after.addFlashAttribute("bestBefore", form.text("bestBefore"));
        }
        return "redirect:/deliveries/" + number + "/pick";
    }

    /** Only the product was scanned, and its pieces are told apart. */
    private static boolean asksForMark(List<PickLine> lines, ScannedText scanned) {
        return scanned.mark().isEmpty() && tracing(lines, scanned) != Traceability.NONE;
    }

    private static Traceability tracing(List<PickLine> lines, ScannedText scanned) {
        return lines.stream()
                .filter(line -> line.sku().equals(scanned.sku()))
                .map(PickLine::tracing)
                .findFirst()
                .orElse(Traceability.NONE);
    }

    private static PickGoods goods(TypedForm form, List<PickLine> lines, ScannedText scanned) {
        boolean marked = !scanned.mark().isEmpty();
        boolean batch = marked && tracing(lines, scanned) == Traceability.BATCH;
        return new PickGoods(
                scanned.sku(),
                form.number("quantity", DECIMALS),
                form.optional("scan"),
                marked && !batch ? List.of(scanned.mark()) : null,
                batch ? scanned.mark() : null,
                batch && form.optional("bestBefore") != null ? form.date("bestBefore") : null);
    }

    /** What is wrong with what was scanned stands where it was. */
    static void atTheField(Runnable work) {
        try {
            work.run();
        } catch (Refusal refused) {
            String field = refused.field();
            if ("serials".equals(field) || "batch".equals(field)) {
                throw Refusal.invalid("sku", refused.code(), refused.arguments());
            }
            throw refused;
        }
    }
}
