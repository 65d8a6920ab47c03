package io.orderwright.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the partner sandbox's own page, which is served on its own port. */
@Controller
@ConditionalOnProperty("orderwright.sandbox.enabled")
class SandboxLink {

    private final int port;

    SandboxLink(@Value("${orderwright.sandbox.port:8090}") int port) {
        this.port = port;
    }

    @GetMapping("/sandbox")
    String sandbox(HttpServletRequest request) {
        return "redirect:http://" + request.getServerName() + ":" + port + "/";
    }
}
