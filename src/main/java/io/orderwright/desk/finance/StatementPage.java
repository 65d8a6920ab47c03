package io.orderwright.desk.finance;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.invoices.ageing.AgeBucket;
import io.orderwright.finance.invoices.statements.AccountStatements;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import io.orderwright.sales.customers.CustomerMaster;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer's statement of account, its lines a page at a time, and the paper of it. */
@Controller
class StatementPage {

    private static final int SIZE = 100;

    private final CustomerMaster customers;
    private final AccountStatements statements;
    private final FieldRights rights;
    private final Forms forms;

    StatementPage(CustomerMaster customers, AccountStatements statements, FieldRights rights, Forms forms) {
        this.customers = customers;
        this.statements = statements;
        this.rights = rights;
        this.forms = forms;
    }

    @GetMapping("/customers/{code}/statement")
    String show(@PathVariable String code, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        TypedForm form = forms.of(typed, locale);
        model.addAttribute("customer", customers.get(code));
        model.addAttribute("debts", rights.mayRead(Field.CREDIT));
        model.addAttribute("buckets", List.of(AgeBucket.values()));
        model.addAttribute("form", form);
        String after = form.text("after");
        forms.done(
                form,
                () -> statements.days(
                        form.text("from").isEmpty() ? null : form.date("from"),
                        form.text("to").isEmpty() ? null : form.date("to")),
                days -> model.addAttribute("statement", statements.page(code, days, after, SIZE)));
        return "money/statement";
    }
}
