package io.orderwright.desk.banking;

import io.orderwright.desk.forms.FormValues;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.banking.accounts.BankAccountView;
import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.SetBankAccount;
import io.orderwright.finance.banking.accounts.StatementColumn;
import io.orderwright.platform.ground.Page;
import java.security.Principal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Our accounts at banks: looked at, entered and changed. */
@Controller
class BankAccountsPage {

    private static final int SIZE = 50;
    private static final String NEW = "new";

    private final BankAccounts accounts;
    private final Forms forms;

    BankAccountsPage(BankAccounts accounts, Forms forms) {
        this.accounts = accounts;
        this.forms = forms;
    }

    @GetMapping("/bank/accounts")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        Page<BankAccountView> page = Page.of(accounts.page(after, SIZE + 1), SIZE, BankAccountView::code);
        model.addAttribute("accounts", page.items());
        model.addAttribute("next", page.next());
        return "bank/accounts";
    }

    @GetMapping("/bank/accounts/{code}")
    String one(@PathVariable String code, Model model, Locale locale) {
        Map<String, String> values = code.equals(NEW)
                ? new FormValues("")
                        .tick("active", true)
                        .text("currency", "CNY")
                        .text("chargeLimit", "0")
                        .all()
                : values(accounts.get(code));
        return page(code, forms.of(values, locale), model);
    }

    @PostMapping("/bank/accounts/{code}")
    String save(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        String wanted = code.equals(NEW) ? form.text("code") : code;
        boolean saved = forms.done(
                form, () -> read(form, wanted), asked -> accounts.edit(asked, form.seen(), principal.getName()));
        if (!saved) {
            accounts.find(wanted)
                    .filter(now -> form.overtakenBy(now.fingerprint()))
                    .ifPresent(now -> {
                        model.addAttribute("now", values(now));
                    });
            return page(code, form, model);
        }
        after.addFlashAttribute("saved", "bank-account");
        return "redirect:/bank/accounts";
    }

    private String page(String code, TypedForm form, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("isNew", code.equals(NEW));
        model.addAttribute("form", form);
        model.addAttribute("formats", List.of(BankFileFormat.values()));
        model.addAttribute("columns", List.of(StatementColumn.values()));
        return "bank/account";
    }

    private static SetBankAccount read(TypedForm form, String code) {
        Map<StatementColumn, String> headings = new EnumMap<>(StatementColumn.class);
        for (StatementColumn column : StatementColumn.values()) {
            headings.put(column, form.text("head-" + column));
        }
        return new SetBankAccount(
                code,
                form.text("name"),
                form.text("bank"),
                form.text("number"),
                form.optional("fileNumber"),
                form.text("currency").toUpperCase(Locale.ROOT),
                form.choice("format", List.of(BankFileFormat.values())),
                form.optional("charset"),
                headings,
                form.ticked("wholeBatches"),
                form.ticked("reversalsTurned"),
                form.ticked("appliesSure"),
                form.whole("chargeLimit"),
                form.ticked("active"));
    }

    private static Map<String, String> values(BankAccountView known) {
        FormValues values = new FormValues(known.fingerprint())
                .text("code", known.code())
                .text("name", known.name())
                .text("bank", known.bank())
                .text("number", known.number())
                .text("fileNumber", Objects.requireNonNullElse(known.fileNumber(), ""))
                .text("currency", known.currency())
                .text("format", known.format().name())
                .text("charset", known.charset())
                .text("chargeLimit", String.valueOf(known.chargeLimit()))
                .tick("wholeBatches", known.wholeBatches())
                .tick("reversalsTurned", known.reversalsTurned())
                .tick("appliesSure", known.appliesSure())
                .tick("active", known.active());
        known.headings().forEach((column, heading) -> values.text("head-" + column, heading));
        return values.all();
    }
}
