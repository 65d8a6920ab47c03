package io.orderwright.desk.sales;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.intake.TypedText;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.PriceListView;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.SetPriceList;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Price lists: looked at by everybody, written by whoever answers for prices, a spreadsheet's rows at a time. */
@Controller
class PriceListsPage {

    private static final int SIZE = 30;
    private static final int COLUMNS = 3;

    private final PriceLists lists;
    private final CustomerMaster customers;
    private final Forms forms;
    private final CompanyCalendar calendar;

    PriceListsPage(PriceLists lists, CustomerMaster customers, Forms forms, CompanyCalendar calendar) {
        this.lists = lists;
        this.customers = customers;
        this.forms = forms;
        this.calendar = calendar;
    }

    @GetMapping("/price-lists")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        Page<PriceListView> page = Page.of(lists.page(after, SIZE + 1), SIZE, PriceListView::code);
        model.addAttribute("lists", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("today", calendar.today());
        return "prices/list";
    }

    @GetMapping("/price-lists/{code}")
    String one(@PathVariable String code, Model model) {
        model.addAttribute("list", lists.get(code));
        model.addAttribute("entries", lists.entries(code));
        return "prices/one";
    }

    @GetMapping("/price-lists/new")
    String fresh(Model model, Locale locale) {
        Map<String, String> empty = Map.of(
                "version", "0", "currency", "CNY", "validFrom", calendar.today().toString());
        return form(forms.of(empty, locale), model);
    }

    @GetMapping("/price-lists/{code}/edit")
    String edit(@PathVariable String code, Model model, Locale locale) {
        return form(forms.of(values(lists.get(code)), locale), model);
    }

    @PostMapping("/price-lists/edit")
    String save(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        int seen = form.whole("version");
        boolean saved = forms.done(form, () -> read(form), list -> lists.set(list, seen, principal.getName()));
        if (!saved) {
            return form(form, model);
        }
        after.addFlashAttribute("saved", seen == 0 ? "price-list-new" : "price-list-" + form.text("code"));
        return "redirect:/price-lists/" + form.text("code");
    }

    private static String form(TypedForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("fresh", "0".equals(form.text("version")));
        model.addAttribute(
                "tiers",
                Stream.concat(Stream.of(""), Stream.of(Tier.values()).map(Tier::name))
                        .toList());
        return "prices/edit";
    }

    private SetPriceList read(TypedForm form) {
        String customer = form.optional("customer");
        if (customer != null && customers.find(customer).isEmpty()) {
            form.refused(Refusal.invalid("customer", "order.customer-unknown", customer));
        }
        LocalDate from = form.date("validFrom");
        return new SetPriceList(
                form.text("code"),
                form.text("name"),
                form.text("currency").toUpperCase(Locale.ROOT),
                form.optional("tier"),
                customer,
                from == null ? calendar.today() : from,
                form.text("validUntil").isEmpty() ? null : form.date("validUntil"),
                entries(form));
    }

    /** SKU, quantity from which it holds, price, and the pack of which one has it where it is not a unit: with tabs in between, as a spreadsheet copies them. */
    private static List<SetPriceList.Entry> entries(TypedForm form) {
        List<SetPriceList.Entry> entries = new ArrayList<>();
        String[] rows = form.text("entries").split("\\R");
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].isBlank()) {
                continue;
            }
            String[] cells = rows[i].strip().split("\\s*[\\t;]\\s*|\\s{2,}", -1);
            try {
                if (cells.length != COLUMNS && cells.length != COLUMNS + 1) {
                    throw Refusal.invalid("entries", "price-list.row-columns", i + 1);
                }
                String pack = cells.length == COLUMNS || cells[COLUMNS].isEmpty() ? null : cells[COLUMNS];
                entries.add(new SetPriceList.Entry(cells[0], number(cells[1], i, 3), number(cells[2], i, 4), pack));
            } catch (Refusal refused) {
                form.refused(refused);
            }
        }
        return entries;
    }

    private static BigDecimal number(String cell, int row, int decimals) {
        try {
            return TypedText.number("entries", cell, decimals);
        } catch (Refusal refused) {
            throw Refusal.invalid("entries", "price-list.row-number", row + 1, cell);
        }
    }

    private Map<String, String> values(PriceListView list) {
        Map<String, String> values = new HashMap<>();
        values.put("version", String.valueOf(list.version()));
        values.put("code", list.code());
        values.put("name", list.name());
        values.put("currency", list.currency());
        values.put("tier", Objects.requireNonNullElse(list.tier(), ""));
        values.put("customer", Objects.requireNonNullElse(list.customer(), ""));
        values.put("validFrom", list.validFrom().toString());
        values.put("validUntil", list.validUntil() == null ? "" : String.valueOf(list.validUntil()));
        values.put(
                "entries",
                lists.entries(list.code()).stream()
                        .map(entry -> entry.sku() + "\t" + PlainNumber.of(entry.fromQuantity()) + "\t"
                                + PlainNumber.of(entry.price()) + (entry.pack() == null ? "" : "\t" + entry.pack()))
                        .collect(Collectors.joining("\n")));
        return values;
    }
}
