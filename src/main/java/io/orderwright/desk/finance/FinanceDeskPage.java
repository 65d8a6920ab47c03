package io.orderwright.desk.finance;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.invoices.ageing.AgeBucket;
import io.orderwright.finance.invoices.ageing.OpenRow;
import io.orderwright.finance.invoices.ageing.OpenRowFilter;
import io.orderwright.finance.invoices.ageing.OpenRows;
import io.orderwright.platform.ground.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where finance begins: what customers have still to pay, how old it is, and what waits for somebody of finance. */
@Controller
@ConditionalOnWebApplication // who may go where is asked of the doors of pages
class FinanceDeskPage {

    private static final int SIZE = 50;
    private static final int CURRENCIES = 20;

    private final OpenRows rows;
    private final WaitingForFinance waiting;
    private final Forms forms;

    FinanceDeskPage(OpenRows rows, WaitingForFinance waiting, Forms forms) {
        this.rows = rows;
        this.waiting = waiting;
        this.forms = forms;
    }

    @GetMapping("/finance")
    String desk(@RequestParam Map<String, String> typed, Model model, Locale locale) {
        TypedForm form = forms.of(typed, locale);
        String customer = form.text("customer");
        String after = form.text("after");
        model.addAttribute("form", form);
        model.addAttribute("buckets", List.of(AgeBucket.values()));
        model.addAttribute(
                "receivables",
                rows.receivables(customer).stream().limit(CURRENCIES).toList());
        model.addAttribute("waiting", waiting.counts());
        model.addAttribute("refusals", waiting.refusals());
        forms.done(
                form,
                () -> new OpenRowFilter(
                        customer,
                        form.text("currency").toUpperCase(Locale.ROOT),
                        form.text("overdue").equals("true"),
                        form.text("bucket").isEmpty() ? null : form.choice("bucket", List.of(AgeBucket.values()))),
                wanted -> {
                    Page<OpenRow> page = rows.page(wanted, after, SIZE);
                    model.addAttribute("rows", page.items());
                    model.addAttribute("next", page.next());
                });
        return "money/desk";
    }
}
