package io.orderwright.platform.security.login;

import io.orderwright.platform.security.ports.OfferedLogins;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page. Knows no password; offers the demo company's logins where there is a demo company. */
@Controller
class LoginPage {

    private final Optional<OfferedLogins> offered;
    private final LoginLimits limits;

    LoginPage(Optional<OfferedLogins> offered, LoginLimits limits) {
        this.offered = offered;
        this.limits = limits;
    }

    @GetMapping("/login")
    String show(Model model) {
        model.addAttribute("offers", offered.map(OfferedLogins::offers).orElse(List.of()));
        model.addAttribute("lockMinutes", limits.window().toMinutes());
        return "security/login";
    }
}
