package io.orderwright.desk.warehouse;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.picking.PackGoods;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.deliveries.picking.WeighParcel;
import io.orderwright.fulfilment.deliveries.traced.ScannedText;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
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

/** Puts what was picked into parcels: the rest into one, or SKU by SKU. */
@Controller
class PackPage {

    private static final int DECIMALS = 3;

    private final DeliveryBook deliveryBook;
    private final PickLists pickLists;
    private final Packing packing;
    private final Forms forms;

    PackPage(DeliveryBook deliveryBook, PickLists pickLists, Packing packing, Forms forms) {
        this.deliveryBook = deliveryBook;
        this.pickLists = pickLists;
        this.packing = packing;
        this.forms = forms;
    }

    @GetMapping("/deliveries/{number}/pack")
    String form(@PathVariable String number, Model model, Locale locale) {
        return show(number, forms.of(Map.of("quantity", "1"), locale), model);
    }

    private String show(String number, TypedForm form, Model model) {
        model.addAttribute("delivery", deliveryBook.get(number));
        model.addAttribute("lines", pickLists.list(number));
        model.addAttribute("parcels", packing.parcels(number));
        model.addAttribute("pieces", packing.pieces(number));
        model.addAttribute("form", form);
        return "deliveries/pack";
    }

    @PostMapping("/deliveries/{number}/pack")
    String pack(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return end(
                number,
                form,
                forms.done(
                        form,
                        () -> scanned(number, form),
                        goods -> PickPage.atTheField(() ->
                                after.addFlashAttribute("parcel", packing.pack(number, goods, principal.getName())))),
                model,
                after);
    }

    /** A product, or what is written on one of its pieces. */
    private PackGoods scanned(String number, TypedForm form) {
        List<TracedPiece> pieces = packing.pieces(number);
        ScannedText text = ScannedText.of(pickLists.list(number), pieces, form.text("sku"), "");
        Traceability by = pieces.stream()
                .filter(piece -> piece.sku().equals(text.sku()))
                .map(TracedPiece::by)
                .findFirst()
                .orElse(Traceability.NONE);
        boolean marked = !text.mark().isEmpty();
        return new PackGoods(
                form.whole("parcel"),
                text.sku(),
                form.number("quantity", DECIMALS),
                marked && by != Traceability.BATCH ? List.of(text.mark()) : null,
                marked && by == Traceability.BATCH ? text.mark() : null);
    }

    @PostMapping("/deliveries/{number}/pack-rest")
    String rest(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return end(
                number,
                form,
                forms.done(
                        form,
                        () -> new WeighParcel(form.number("weight", DECIMALS)),
                        weight -> packing.packRest(number, weight, principal.getName())),
                model,
                after);
    }

    @PostMapping("/deliveries/{number}/parcels/{parcel}/weigh")
    String weigh(
            @PathVariable String number,
            @PathVariable int parcel,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        model.addAttribute("weighed", parcel);
        return end(
                number,
                form,
                forms.done(
                        form,
                        () -> new WeighParcel(form.number("weight", DECIMALS)),
                        weight -> packing.weigh(number, parcel, weight, principal.getName())),
                model,
                after);
    }

    @PostMapping("/deliveries/{number}/parcels/{parcel}/unpack")
    String unpack(
            @PathVariable String number,
            @PathVariable int parcel,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(Map.of(), locale);
        return end(
                number,
                form,
                forms.done(form, () -> number, one -> packing.unpack(one, parcel, principal.getName())),
                model,
                after);
    }

    private String end(String number, TypedForm form, boolean done, Model model, RedirectAttributes after) {
        if (!done) {
            return show(number, form, model);
        }
        after.addFlashAttribute("saved", "pack-" + number);
        return "redirect:/deliveries/" + number + "/pack";
    }
}
