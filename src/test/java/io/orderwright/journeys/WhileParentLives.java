package io.orderwright.journeys;

import io.orderwright.Orderwright;
import io.orderwright.platform.security.QuickPasswords;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs the application until the process that started it ends, however that ends: then nobody writes to its input. */
final class WhileParentLives {

    static final String QUICK_PASSWORDS = "quick-passwords";

    private WhileParentLives() {}

    public static void main(String[] arguments) {
        Thread watch = new Thread(WhileParentLives::endWithParent, "parent");
        watch.setDaemon(true);
        watch.start();
        SpringApplicationBuilder application = new SpringApplicationBuilder(Orderwright.class);
        if (List.of(arguments).contains("--" + QUICK_PASSWORDS + "=true")) {
            application.sources(QuickPasswords.class);
        }
        application.run(arguments);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever written
            }
        } catch (IOException e) {
            // the same as its end
        }
        Runtime.getRuntime().halt(0);
    }
}
