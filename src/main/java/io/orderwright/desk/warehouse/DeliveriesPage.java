package io.orderwright.desk.warehouse;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.ProveDelivery;
import io.orderwright.fulfilment.deliveries.WhichDeliveries;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.deliveries.ports.ShippingTasks;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.security.Principal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the warehouse has to bring out, the oldest first, and each delivery with its goods and parcels. */
@Controller
class DeliveriesPage {

    private static final int SIZE = 30;
    private static final int LONGEST = 100;

    private final DeliveryBook deliveryBook;
    private final PickLists pickLists;
    private final Packing packing;
    private final ShippingTasks tasks;
    private final ShipmentOnPage byCarrier;
    private final Forms forms;
    private final CompanyCalendar calendar;

    DeliveriesPage(
            DeliveryBook deliveryBook,
            PickLists pickLists,
            Packing packing,
            ShippingTasks tasks,
            ShipmentOnPage byCarrier,
            Forms forms,
            CompanyCalendar calendar) {
        this.deliveryBook = deliveryBook;
        this.pickLists = pickLists;
        this.packing = packing;
        this.tasks = tasks;
        this.byCarrier = byCarrier;
        this.forms = forms;
        this.calendar = calendar;
    }

    @GetMapping("/deliveries")
    String list(
            @RequestParam(defaultValue = "OPEN") WhichDeliveries state,
            @RequestParam(defaultValue = "-1") long from,
            @RequestParam(defaultValue = "") String scan,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(Map.of("scan", scan), locale);
        if (!scan.isBlank()) {
            try {
                String scanned = form.text("scan");
                String number = packing.deliveryOf(scanned).orElse(scanned);
                return "redirect:/deliveries/"
                        + deliveryBook
                                .find(number)
                                .orElseGet(() -> deliveryBook.get(number))
                                .number();
            } catch (Refusal refused) {
                form.refused(Refusal.invalid("scan", refused.code(), refused.arguments()));
            }
        }
        Page<DeliveryView> page = Page.of(
                state.waits()
                        ? deliveryBook.page(state, Math.max(0, from), SIZE + 1)
                        : deliveryBook.newest(state, from < 0 ? Long.MAX_VALUE : from, SIZE + 1),
                SIZE,
                delivery -> String.valueOf(delivery.id()));
        model.addAttribute("deliveries", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("state", state);
        model.addAttribute("form", form);
        return "deliveries/list";
    }

    /** Those in the hands of carriers, or only those that somebody must look after. */
    @GetMapping("/deliveries/carriers")
    String atCarriers(
            @RequestParam(defaultValue = "false") boolean attention,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        byCarrier.list(attention, after, SIZE, model);
        return "deliveries/carriers";
    }

    @GetMapping("/deliveries/{number}")
    String one(@PathVariable String number, Model model, Locale locale) {
        return one(number, forms.of(Map.of(), locale), model);
    }

    private String one(String number, TypedForm form, Model model) {
        DeliveryView delivery = deliveryBook.get(number);
        model.addAttribute("delivery", delivery);
        model.addAttribute("lines", pickLists.list(number));
        model.addAttribute("parcels", packing.parcels(number));
        model.addAttribute("pieces", packing.pieces(number));
        model.addAttribute("form", form);
        model.addAttribute(
                "thisMinute",
                LocalDateTime.ofInstant(calendar.now(), calendar.zone()).truncatedTo(ChronoUnit.MINUTES));
        byCarrier.show(delivery, model);
        return "deliveries/one";
    }

    @PostMapping("/deliveries/{number}/dispatch")
    String dispatch(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean left = forms.done(
                form,
                () -> deliveryBook.get(number).orderNumber(),
                order ->
                        tasks.shipped(order, limited(form, "carrier"), limited(form, "tracking"), principal.getName()));
        return end(number, form, left, model, after);
    }

    @PostMapping("/deliveries/{number}/carrier")
    String handOver(
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
                        () -> number,
                        one -> byCarrier.handOver(one, limited(form, "bookWith"), principal.getName())),
                model,
                after);
    }

    @PostMapping("/deliveries/{number}/refusal")
    String refusal(
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
                        () -> number,
                        one -> byCarrier.resolve(
                                one, limited(form, "bookWith"), limited(form, "comment"), principal.getName())),
                model,
                after);
    }

    @PostMapping("/deliveries/{number}/withdraw")
    String withdraw(
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
                        () -> number,
                        one -> byCarrier.withdraw(one, limited(form, "reason"), principal.getName())),
                model,
                after);
    }

    @PostMapping("/deliveries/{number}/follow-up")
    String followUp(
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
                        () -> number,
                        one -> byCarrier.followUp(
                                one,
                                limited(form, "outcome"),
                                limited(form, "signedBy"),
                                limited(form, "comment"),
                                principal.getName())),
                model,
                after);
    }

    @PostMapping("/deliveries/{number}/proof")
    String prove(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean proved = forms.done(
                form,
                () -> new ProveDelivery(
                        form.text("receivedBy"), form.moment("receivedAt", calendar.zone()), form.optional("note")),
                proof -> deliveryBook.prove(number, proof, principal.getName()));
        return end(number, "proof-", form, proved, model, after);
    }

    private String end(String number, TypedForm form, boolean done, Model model, RedirectAttributes after) {
        return end(number, "dispatch-", form, done, model, after);
    }

    private String end(
            String number, String kept, TypedForm form, boolean done, Model model, RedirectAttributes after) {
        if (!done) {
            return one(number, form, model);
        }
        after.addFlashAttribute("saved", kept + number);
        return "redirect:/deliveries/" + number;
    }

    private static String limited(TypedForm form, String field) {
        String text = form.text(field);
        if (text.length() > LONGEST) {
            throw Refusal.invalid(field, "orders.find.too-long", LONGEST);
        }
        return text;
    }
}
