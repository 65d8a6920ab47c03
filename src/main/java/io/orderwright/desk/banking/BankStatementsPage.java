package io.orderwright.desk.banking;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.banking.BankStatements;
import io.orderwright.finance.banking.BankStatements.TakenStatements;
import io.orderwright.finance.banking.StatementView;
import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.proposals.StatementIntake;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Statements of banks: what was taken in, and taking in another file. */
@Controller
class BankStatementsPage {

    private static final int SIZE = 50;
    private static final int ACCOUNTS = 200;

    private final BankStatements statements;
    private final BankAccounts accounts;
    private final StatementIntake intake;
    private final Forms forms;

    BankStatementsPage(BankStatements statements, BankAccounts accounts, StatementIntake intake, Forms forms) {
        this.statements = statements;
        this.accounts = accounts;
        this.intake = intake;
        this.forms = forms;
    }

    @GetMapping("/bank")
    String list(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            Model model,
            Locale locale) {
        return list(account, after, forms.of(Map.of("account", account), locale), model);
    }

    private String list(String account, long after, TypedForm form, Model model) {
        Page<StatementView> page = Page.read(SIZE, most -> statements.page(account, after, most), StatementView::id);
        model.addAttribute("statements", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("account", account);
        model.addAttribute("accounts", accounts.page("", ACCOUNTS));
        model.addAttribute("form", form);
        return "bank/statements";
    }

    @PostMapping("/bank")
    String takeIn(
            @RequestParam String account,
            @RequestParam MultipartFile file,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale)
            throws IOException {
        TypedForm form = forms.of(Map.of("account", account), locale);
        AtomicReference<TakenStatements> taken = new AtomicReference<>();
        Path stored = Files.createTempFile("statement-", ".tmp");
        try {
            file.transferTo(stored);
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            boolean done =
                    forms.done(form, () -> account, code -> taken.set(read(code, stored, name, principal.getName())));
            if (!done) {
                return list("", Long.MAX_VALUE, form, model);
            }
        } finally {
            Files.deleteIfExists(stored);
        }
        TakenStatements brought = Objects.requireNonNull(taken.get());
        after.addFlashAttribute(brought.repeated() ? "repeated" : "saved", "bank");
        return brought.statements().size() == 1
                ? "redirect:/bank/statements/" + brought.statements().get(0).id()
                : "redirect:/bank";
    }

    private TakenStatements read(String account, Path file, String name, String by) {
        if (account.isEmpty()) {
            throw Refusal.invalid("account", "masters.missing");
        }
        try {
            return intake.takeIn(account, file, name, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
