package io.orderwright.desk.returns;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.desk.forms.TypedReason;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.fulfilment.returns.ReturnWarranty;
import io.orderwright.fulfilment.returns.ReturnedGoods.CameLine;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.fulfilment.returns.exchanges.Exchanges;
import io.orderwright.fulfilment.returns.ports.RepairDesk;
import io.orderwright.fulfilment.returns.ports.ReturnTasks;
import io.orderwright.fulfilment.returns.repairs.RepairResult;
import io.orderwright.fulfilment.returns.repairs.Repairs;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All returns, and the page of one: what is known of it, and what whoever looks at it has to do. */
@Controller
class ReturnsPage {

    private static final int SIZE = 30;

    private final ReturnQueries returns;
    private final ReturnTasks tasks;
    private final Exchanges exchanges;
    private final Repairs repairs;
    private final RepairDesk desk;
    private final Forms forms;

    ReturnsPage(
            ReturnQueries returns,
            ReturnTasks tasks,
            Exchanges exchanges,
            Repairs repairs,
            RepairDesk desk,
            Forms forms) {
        this.repairs = repairs;
        this.desk = desk;
        this.returns = returns;
        this.tasks = tasks;
        this.exchanges = exchanges;
        this.forms = forms;
    }

    @GetMapping("/returns")
    String list(
            @RequestParam(required = false) @Nullable ReturnState state,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        Page<ReturnView> page = Page.read(
                SIZE, rows -> returns.page(state == null ? Set.of() : Set.of(state), "", before, rows), ReturnView::id);
        model.addAttribute("returns", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("state", state);
        model.addAttribute("states", ReturnState.values());
        return "returns/list";
    }

    @GetMapping("/returns/{number}")
    String one(@PathVariable String number, Principal principal, Model model, Locale locale) {
        ReturnView view = returns.get(number);
        Map<String, String> typed = new HashMap<>();
        for (ReturnedLine line : view.lines()) {
            typed.put("came-" + line.orderLine(), line.asked().plain());
            for (int i = 0; i < line.serials().size(); i++) {
                String rest = "-" + line.orderLine() + "-" + i;
                typed.put("serial" + rest, line.serials().get(i).serial());
                typed.put("outcome" + rest, PieceOutcome.RESTOCK.name());
                typed.put("credit" + rest, "on");
            }
            typed.put("quantity-" + line.orderLine() + "-RESTOCK", line.came().plain());
            typed.put("credited-" + line.orderLine() + "-RESTOCK", line.came().plain());
        }
        return one(number, forms.of(typed, locale), principal, model);
    }

    private String one(String number, TypedForm form, Principal principal, Model model) {
        ReturnView view = returns.get(number);
        model.addAttribute("one", view);
        model.addAttribute("warranties", warranties(number));
        model.addAttribute("outcomes", PieceOutcome.values());
        model.addAttribute("exchanges", exchanges.ofReturn(number));
        model.addAttribute("repairs", repairs.ofReturn(number));
        model.addAttribute("endings", RepairResult.values());
        model.addAttribute("exchangeable", Exchanges.askedIn(view.state()));
        model.addAttribute("creditAsked", tasks.asksAboutCredit(number, principal.getName()));
        model.addAttribute("form", form);
        return "returns/one";
    }

    /** By line and serial, as the page looks them up: a return may have many pieces. */
    private Map<String, ReturnWarranty> warranties(String number) {
        return returns.warranty(number).stream()
                .collect(Collectors.toMap(
                        one -> one.orderLine() + "/" + Objects.requireNonNullElse(one.serial(), ""), one -> one));
    }

    @PostMapping("/returns/{number}/withdraw")
    String withdraw(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return after(
                number,
                form,
                forms.done(
                        form,
                        () -> TypedReason.of(form),
                        why -> tasks.withdraw(number, why.reason(), principal.getName())),
                principal,
                model);
    }

    @PostMapping("/returns/{number}/receive")
    String receive(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return after(
                number,
                form,
                forms.done(form, () -> came(number, form), came -> tasks.receive(number, came, principal.getName())),
                principal,
                model);
    }

    private List<CameLine> came(String number, TypedForm form) {
        return returns.get(number).lines().stream()
                .map(line -> line.named()
                        ? serialsCame(line, form)
                        : new CameLine(line.orderLine(), number(form, "came-" + line.orderLine())))
                .toList();
    }

    private static CameLine serialsCame(ReturnedLine line, TypedForm form) {
        List<String> announced = form.all("serial-" + line.orderLine() + "-");
        List<String> instead = Stream.of(
                        form.text("instead-" + line.orderLine()).split("[,;，；、]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        return new CameLine(
                line.orderLine(),
                new SaidNumber(BigDecimal.valueOf(announced.size() + (long) instead.size())),
                announced,
                instead);
    }

    private static SaidNumber number(TypedForm form, String field) {
        return new SaidNumber(form.optional(field) == null ? BigDecimal.ZERO : form.number(field, Quantity.DECIMALS));
    }

    @PostMapping("/returns/{number}/inspect")
    String inspect(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return after(
                number,
                form,
                forms.done(form, () -> found(number, form), found -> tasks.inspect(number, found, principal.getName())),
                principal,
                model);
    }

    private List<InspectedPiece> found(String number, TypedForm form) {
        List<InspectedPiece> found = new ArrayList<>();
        for (ReturnedLine line : returns.get(number).lines()) {
            if (line.named()) {
                found.addAll(serialsFound(line, form));
                continue;
            }
            for (PieceOutcome outcome : PieceOutcome.values()) {
                String rest = line.orderLine() + "-" + outcome;
                InspectedPiece piece = new InspectedPiece(
                        line.orderLine(), outcome, number(form, "quantity-" + rest), number(form, "credited-" + rest));
                if (piece.quantity().number().signum() != 0
                        || piece.credited().number().signum() != 0) {
                    found.add(piece);
                }
            }
        }
        return found;
    }

    private static List<InspectedPiece> serialsFound(ReturnedLine line, TypedForm form) {
        Map<PieceOutcome, List<String>> serials = new EnumMap<>(PieceOutcome.class);
        Map<PieceOutcome, Integer> credited = new EnumMap<>(PieceOutcome.class);
        for (int i = 0; i < line.serials().size(); i++) {
            String rest = "-" + line.orderLine() + "-" + i;
            if (Boolean.TRUE.equals(line.serials().get(i).came())) {
                PieceOutcome outcome = form.choice("outcome" + rest, List.of(PieceOutcome.values()));
                serials.computeIfAbsent(outcome, none -> new ArrayList<>())
                        .add(line.serials().get(i).serial());
                credited.merge(outcome, form.ticked("credit" + rest) ? 1 : 0, Integer::sum);
            }
        }
        return serials.entrySet().stream()
                .map(one -> new InspectedPiece(
                        line.orderLine(),
                        one.getKey(),
                        new SaidNumber(BigDecimal.valueOf(one.getValue().size())),
                        new SaidNumber(BigDecimal.valueOf(credited.getOrDefault(one.getKey(), 0))),
                        one.getValue()))
                .toList();
    }

    @PostMapping("/returns/{number}/credit")
    String credit(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        return forms.answered(
                forms.of(typed, locale),
                "again",
                answer -> {
                    if (answer.comment().isBlank()) {
                        throw Refusal.invalid("comment", "return.words-missing");
                    }
                    tasks.resolveCredit(number, answer.yes(), answer.comment(), principal.getName());
                },
                "/returns/" + number,
                form -> one(number, form, principal, model));
    }

    @PostMapping("/returns/{number}/repairs/{ticket}")
    String repaired(
            @PathVariable String number,
            @PathVariable String ticket,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return after(
                number,
                form,
                forms.done(
                        form,
                        () -> form.choice("ending", List.of(RepairResult.values())),
                        ending -> desk.end(number, ticket, ending, principal.getName())),
                principal,
                model);
    }

    private String after(String number, TypedForm form, boolean done, Principal principal, Model model) {
        return done ? "redirect:/returns/" + number : one(number, form, principal, model);
    }
}
