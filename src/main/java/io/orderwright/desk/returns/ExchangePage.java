package io.orderwright.desk.returns;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.exchanges.AskExchange;
import io.orderwright.fulfilment.returns.exchanges.AskExchange.WantedGoods;
import io.orderwright.fulfilment.returns.exchanges.ExchangeKind;
import io.orderwright.fulfilment.returns.exchanges.ExchangeOffer;
import io.orderwright.fulfilment.returns.ports.ExchangeDesk;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Goods go out for those that come back: what that comes to is shown first, and placed when it was seen. */
@Controller
class ExchangePage {

    /** So many goods can be typed here; the API takes more. */
    private static final int ROWS = 5;

    private static final int MONEY_DECIMALS = 3;

    private static final Pattern GOODS = Pattern.compile("goods\\[(\\d+)](?:\\.(\\w+))?.*");

    private static final Pattern SHOWN = Pattern.compile("|kind|goods|freight|(sku|quantity)-\\d+");

    private final ExchangeDesk desk;
    private final ReturnQueries returns;
    private final Forms forms;

    ExchangePage(ExchangeDesk desk, ReturnQueries returns, Forms forms) {
        this.desk = desk;
        this.returns = returns;
        this.forms = forms;
    }

    /** What was typed. */
    private record Typed(
            @NotNull ExchangeKind kind,
            List<WantedGoods> goods,
            SaidNumber freight,
            @Nullable SaidNumber seenDue) {

        AskExchange asked(String number) {
            return new AskExchange(number, kind, goods, freight, seenDue);
        }
    }

    @GetMapping("/returns/{number}/exchange")
    String form(@PathVariable String number, Model model, Locale locale) {
        return page(number, forms.of(Map.of(), locale), null, model);
    }

    private String page(String number, TypedForm form, @Nullable ExchangeOffer offer, Model model) {
        model.addAttribute("one", returns.get(number));
        model.addAttribute("kinds", ExchangeKind.values());
        model.addAttribute("rows", ROWS);
        model.addAttribute("offer", offer);
        model.addAttribute("form", form);
        return "returns/exchange";
    }

    @PostMapping("/returns/{number}/exchange")
    String ask(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        ExchangeOffer[] offer = new ExchangeOffer[1];
        boolean place = form.ticked("place");
        boolean done = forms.done(form, () -> typed(form, place), what -> {
            if (place) {
                desk.place(what.asked(number), principal.getName());
            } else {
                offer[0] = desk.offer(what.asked(number), principal.getName());
            }
        });
        if (!done) {
            atItsPlace(form);
        }
        return done && place ? "redirect:/returns/" + number : page(number, form, offer[0], model);
    }

    /** What is wrong stands where it was typed: with the row of its goods, or at the top where the page has no such field. */
    private static void atItsPlace(TypedForm form) {
        List<Integer> rows = rows(form);
        Map<String, String> said = new TreeMap<>(form.errors());
        form.errors().clear();
        said.forEach(
                (field, words) -> form.errors().merge(place(field, rows), words, (one, other) -> one + " " + other));
    }

    private static String place(String field, List<Integer> rows) {
        Matcher goods = GOODS.matcher(field);
        if (goods.matches()) {
            String name = "quantity".equals(goods.group(2)) ? "quantity-" : "sku-";
            return name + rows.get(Integer.parseInt(goods.group(1)));
        }
        return SHOWN.matcher(field).matches() ? field : "";
    }

    /** Those in which something is typed, from 1. */
    private static List<Integer> rows(TypedForm form) {
        return IntStream.rangeClosed(1, ROWS)
                .filter(row -> form.ticked("sku-" + row) || form.ticked("quantity-" + row))
                .boxed()
                .toList();
    }

    private static Typed typed(TypedForm form, boolean place) {
        return new Typed(
                form.choice("kind", List.of(ExchangeKind.values())),
                goods(form),
                new SaidNumber(
                        form.optional("freight") == null ? BigDecimal.ZERO : form.number("freight", MONEY_DECIMALS)),
                place && form.optional("seenDue") != null
                        ? new SaidNumber(form.number("seenDue", MONEY_DECIMALS))
                        : null);
    }

    private static List<WantedGoods> goods(TypedForm form) {
        return rows(form).stream().map(row -> goods(form, row)).toList();
    }

    private static WantedGoods goods(TypedForm form, int row) {
        String sku = form.text("sku-" + row);
        if (sku.isEmpty()) {
            form.refused(Refusal.invalid("sku-" + row, "masters.missing"));
        }
        return new WantedGoods(sku, new SaidNumber(form.number("quantity-" + row, Quantity.DECIMALS)));
    }
}
