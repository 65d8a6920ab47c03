package io.orderwright.demo;

import io.orderwright.platform.security.DemoCast;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where it is and who may log in. */
@Component
@Profile("demo")
class DemoWelcome {

    private static final Logger log = LoggerFactory.getLogger(DemoWelcome.class);

    @EventListener
    void ready(ApplicationReadyEvent started) {
        if (started.getApplicationContext() instanceof ServletWebServerApplicationContext server) {
            log.info(text(server.getWebServer().getPort()));
        }
    }

    static String text(int port) {
        return DemoCast.MEMBERS.stream()
                .map(member -> "  %-18s %-8s %s".formatted(member.role(), member.user(), member.password()))
                .collect(Collectors.joining(
                        "\n",
                        "%n%nOrderwright is ready: http://localhost:%d/%n%n  %-18s %-8s %s%n"
                                .formatted(port, "role", "user", "password"),
                        "\n"));
    }
}
