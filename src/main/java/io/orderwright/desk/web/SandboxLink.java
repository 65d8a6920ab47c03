package io.orderwright.desk.web;

import io.orderwright.desk.DeskEntries;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import io.orderwright.platform.kernel.Roles;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the partner sandbox's own page, which is served on its own port. */
@Controller
@ConditionalOnProperty("orderwright.sandbox.enabled")
class SandboxLink implements AccessRules, DeskEntries {

    private final int port;

    SandboxLink(@Value("${orderwright.sandbox.port:8090}") int port) {
        this.port = port;
    }

    @Override
    public List<AccessRule> accessRules() {
        return List.of(AccessRule.read(List.of(Roles.ADMINISTRATOR), "/sandbox"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(160, "sandbox", "/sandbox", "desk.nav.sandbox", null).in(DeskGroup.SYSTEM));
    }

    @GetMapping("/sandbox")
    String sandbox(HttpServletRequest request) {
        return "redirect:http://" + request.getServerName() + ":" + port + "/";
    }
}
