package io.orderwright.platform.security.login;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The names that are locked on this node, for administrators, who may end a lock. */
@Controller
class LocksPage {

    private final LoginLocks locks;

    LocksPage(LoginLocks locks) {
        this.locks = locks;
    }

    @GetMapping("/locks")
    String show(Model model) {
        model.addAttribute("locked", locks.locked());
        return "security/locks";
    }

    @PostMapping("/locks")
    String unlock(@RequestParam String user) {
        locks.unlock(user);
        return "redirect:/locks";
    }
}
