package io.orderwright.platform.security.login;

import io.orderwright.platform.security.ports.OfferedLogins;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page. Knows no password; offers the demo company's logins where there is a demo company. */
@Controller
class LoginPage {

    private final ObjectProvider<OfferedLogins> offered;
    private final LoginLimits limits;

    LoginPage(ObjectProvider<OfferedLogins> offered, LoginLimits limits) {
        this.offered = offered;
        this.limits = limits;
    }

    @GetMapping("/login")
    String show(Model model) {
        OfferedLogins demo = offered.getIfAvailable();
        model.addAttribute("offers", demo == null ? List.of() : demo.offers());
        model.addAttribute("lockMinutes", limits.window().toMinutes());
        return "security/login";
    }
}
