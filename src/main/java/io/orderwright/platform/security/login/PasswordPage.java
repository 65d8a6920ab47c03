package io.orderwright.platform.security.login;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.PasswordTries;
import io.orderwright.platform.security.ports.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On which people give themselves another password. A wrong present one counts as a failed login. */
@Controller
class PasswordPage {

    private static final String PAGE = "security/password";

    private final Accounts accounts;
    private final PasswordTries tries;
    private final CurrentUser current;
    private final LoginLimits limits;

    PasswordPage(Accounts accounts, PasswordTries tries, CurrentUser current, LoginLimits limits) {
        this.accounts = accounts;
        this.tries = tries;
        this.current = current;
        this.limits = limits;
    }

    @GetMapping("/password")
    String show() {
        return PAGE;
    }

    @PostMapping("/password")
    String change(
            @RequestParam String present,
            @RequestParam String fresh,
            @RequestParam String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String user = current.user();
        List<String> wrong = wrong(user, present, fresh, again);
        if (!wrong.isEmpty()) {
            model.addAttribute("wrong", wrong);
            model.addAttribute("lockMinutes", limits.window().toMinutes());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return PAGE;
        }
        stayLoggedIn(user, request, response);
        return "redirect:/password?changed";
    }

    private List<String> wrong(String user, String present, String fresh, String again) {
        if (!fresh.equals(again)) {
            return List.of("password.differ");
        }
        if (fresh.equals(present)) {
            return List.of("password.same");
        }
        try {
            if (!tries.matches(user, () -> accounts.passwordMatches(user, present))) {
                return List.of("password.present-wrong");
            }
        } catch (Refusal locked) {
            return List.of(locked.code());
        }
        return accounts.changePassword(user, fresh);
    }

    /** The one session that goes on, under another id. */
    private void stayLoggedIn(String user, HttpServletRequest request, HttpServletResponse response) {
        LoginAuthentication login = new LoginAuthentication(accounts.find(user).orElseThrow());
        login.setDetails(SecurityContextHolder.getContext().getAuthentication().getDetails());
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
