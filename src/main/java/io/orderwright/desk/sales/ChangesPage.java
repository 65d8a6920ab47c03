package io.orderwright.desk.sales;

import io.orderwright.desk.TermsWords;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.goods.SaidQuantity;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.changes.SeenChange;
import io.orderwright.sales.changes.matrix.ChangeCell;
import io.orderwright.sales.changes.matrix.ChangeKind;
import io.orderwright.sales.changes.matrix.ChangeStage;
import io.orderwright.sales.changes.ports.ChangeTasks;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.OrderAmendments;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Change orders: what one does is seen while it is typed, then it is asked for, and agreed to where somebody must. */
@Controller
class ChangesPage {

    private static final int SIZE = 30;
    private static final int DECIMALS = 3;

    /** What can be typed into the form. */
    private static final Set<ChangeKind> TYPED = EnumSet.of(
            ChangeKind.RAISE,
            ChangeKind.LOWER,
            ChangeKind.ADD_LINE,
            ChangeKind.CLOSE_SHORT,
            ChangeKind.REQUESTED_DATE,
            ChangeKind.SHIP_TO,
            ChangeKind.BILL_TO,
            ChangeKind.PAYMENT_TERMS,
            ChangeKind.PRICE_DOWN,
            ChangeKind.PRICE_UP);

    /** Nobody has agreed to it yet: all of it is edited at once. */
    private static final Set<ChangeStage> EDITED = EnumSet.of(ChangeStage.PLACED, ChangeStage.IN_APPROVAL);

    /** So many other goods can be typed at once; more with the next change. */
    private static final int ADDED = 3;

    private final OrderChanges changes;
    private final ChangeTasks tasks;
    private final OrderQueries orders;
    private final OrderAmendments amendments;
    private final AddressBook addresses;
    private final TermsWords terms;
    private final Forms forms;

    ChangesPage(
            OrderChanges changes,
            ChangeTasks tasks,
            OrderQueries orders,
            OrderAmendments amendments,
            AddressBook addresses,
            TermsWords terms,
            Forms forms) {
        this.terms = terms;
        this.addresses = addresses;
        this.changes = changes;
        this.tasks = tasks;
        this.orders = orders;
        this.amendments = amendments;
        this.forms = forms;
    }

    @GetMapping("/changes")
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        Page<ChangeView> page = Page.read(SIZE, rows -> changes.page(before, rows), ChangeView::id);
        model.addAttribute("changes", page.items());
        model.addAttribute("next", page.next());
        return "changes/list";
    }

    @GetMapping("/orders/{number}/change")
    String form(@PathVariable String number, Model model, Locale locale) {
        OrderView order = orders.get(number);
        Map<String, String> typed = new HashMap<>();
        order.lines().forEach(line -> typed.put(field(line), line.ordered().plain()));
        TypedHead.fill(order, typed);
        TypedPrices.fill(order, typed);
        typed.put("version", String.valueOf(amendments.version(number)));
        return form(order, forms.of(typed, locale), model);
    }

    private String form(OrderView order, TypedForm form, Model model) {
        Map<String, ChangeCell> cells = new LinkedHashMap<>();
        changes.possibilities(order.number())
                .forEach(cell -> cells.put(cell.change().name(), cell));
        model.addAttribute("order", order);
        model.addAttribute("form", form);
        model.addAttribute("cells", cells);
        Map<String, List<ChangeKind>> otherwise = new LinkedHashMap<>();
        cells.values().stream().filter(cell -> !cell.free()).forEach(cell -> otherwise
                .computeIfAbsent(cell.reason(), none -> new ArrayList<>())
                .add(cell.change()));
        model.addAttribute("otherwise", otherwise);
        model.addAttribute("edited", cells.values().stream().anyMatch(cell -> EDITED.contains(cell.stage())));
        model.addAttribute("addresses", addresses.suggest(order.customer(), "", SIZE));
        model.addAttribute(
                "headOpen",
                form.optional("shipTo") != null
                        || form.optional("billTo") != null
                        || form.errors().containsKey("requestedOn")
                        || form.errors().containsKey("paymentTerms"));
        model.addAttribute("terms", terms.offered(order.paymentTerms().code()));
        model.addAttribute("pricesOpen", !form.errors().isEmpty() && TypedPrices.read(order, form) != null);
        model.addAttribute("added", IntStream.rangeClosed(1, ADDED).boxed().toList());
        model.addAttribute(
                "typable", cells.values().stream().anyMatch(cell -> TYPED.contains(cell.change()) && cell.free()));
        return "changes/new";
    }

    /** What is typed so far would do this. */
    @PostMapping("/orders/{number}/change/preview")
    String preview(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        model.addAttribute("form", form);
        model.addAttribute("effects", previewed(orders.get(number), form, principal.getName()));
        return "changes/parts :: preview";
    }

    private @Nullable ChangeEffects previewed(OrderView order, TypedForm form, String by) {
        AskChange asked = asked(order, form, "preview", null);
        boolean said = asked.closesRest()
                || asked.changesHead()
                || asked.prices() != null
                || !asked.lines().isEmpty()
                || !asked.added().isEmpty();
        if (!said || !forms.faultless(form, asked)) {
            return null;
        }
        try {
            return changes.preview(order.number(), asked, by);
        } catch (Refusal refused) {
            form.refused(refused);
            return null;
        }
    }

    @PostMapping("/orders/{number}/change")
    String ask(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        OrderView order = orders.get(number);
        TypedForm form = forms.of(typed, locale);
        String[] change = new String[1];
        boolean done = forms.done(
                form,
                () -> asked(order, form, form.text("reason"), previewSeen(form)),
                asked -> change[0] = tasks.ask(number, asked, principal.getName()));
        if (!done) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return form(order, form, model);
        }
        return "redirect:/changes/" + change[0];
    }

    /** What the preview showed; nothing where the browser shows none. */
    private static @Nullable SeenChange previewSeen(TypedForm form) {
        return form.optional("seen.before") == null
                ? null
                : new SeenChange(
                        form.text("seen.before"),
                        form.text("seen.after"),
                        form.text("seen.currency"),
                        form.optional("seen.approver"),
                        form.optional("seen.shipTo"),
                        form.optional("seen.billTo"));
    }

    private static AskChange asked(OrderView order, TypedForm form, String reason, @Nullable SeenChange seen) {
        Integer version = form.whole("version");
        return "true".equals(form.optional("rest"))
                ? new AskChange(version, reason, List.of(), List.of(), true, seen)
                : new AskChange(
                        version,
                        reason,
                        lines(order, form),
                        added(form),
                        null,
                        TypedHead.read(order, form),
                        TypedPrices.read(order, form),
                        seen);
    }

    /** Rows with a product or a quantity. */
    private static List<AskChange.AddedGoods> added(TypedForm form) {
        List<AskChange.AddedGoods> added = new ArrayList<>();
        for (int row = 1; row <= ADDED; row++) {
            String sku = form.optional("added-sku-" + row);
            if (sku != null || form.optional("added-quantity-" + row) != null) {
                SaidQuantity wanted = form.quantity("added-quantity-" + row, DECIMALS);
                added.add(new AskChange.AddedGoods(
                        form.text("added-sku-" + row), new SaidNumber(wanted.number()), wanted.unit()));
            }
        }
        return added;
    }

    /** The lines whose quantity was typed anew. */
    private static List<AskChange.AskedLine> lines(OrderView order, TypedForm form) {
        List<AskChange.AskedLine> lines = new ArrayList<>();
        for (OrderView.LineView line : order.lines()) {
            if (form.values().containsKey(field(line))) {
                SaidQuantity wanted = form.quantity(field(line), DECIMALS);
                boolean same = wanted.unit() == null
                        && wanted.number().compareTo(line.ordered().amount()) == 0;
                if (!same && !form.errors().containsKey(field(line))) {
                    lines.add(new AskChange.AskedLine(line.lineNo(), new SaidNumber(wanted.number()), wanted.unit()));
                }
            }
        }
        return lines;
    }

    private static String field(OrderView.LineView line) {
        return "quantity-" + line.lineNo();
    }

    @GetMapping("/changes/{number}")
    String one(@PathVariable String number, Principal principal, Model model, Locale locale) {
        return one(number, principal, forms.of(Map.of(), locale), model);
    }

    private String one(String number, Principal principal, TypedForm form, Model model) {
        model.addAttribute("change", changes.get(number));
        model.addAttribute("mine", tasks.asks(number, principal.getName()));
        model.addAttribute("refusal", tasks.asksAboutRefusal(number, principal.getName()));
        model.addAttribute("form", form);
        return "changes/one";
    }

    @PostMapping("/changes/{number}/decision")
    String decide(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        return forms.answered(
                forms.of(typed, locale),
                "yes",
                answer -> tasks.decide(number, answer.yes(), answer.comment(), answer.seen(), principal.getName()),
                "/changes/" + number,
                form -> one(number, principal, form, model));
    }

    @PostMapping("/changes/{number}/refusal")
    String resolve(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        return forms.answered(
                forms.of(typed, locale),
                "again",
                answer -> tasks.resolve(number, answer.yes(), answer.comment(), principal.getName()),
                "/changes/" + number,
                form -> one(number, principal, form, model));
    }
}
