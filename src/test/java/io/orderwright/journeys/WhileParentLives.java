package io.orderwright.journeys;

import io.orderwright.Orderwright;
import java.io.IOException;

/** Runs the application until the process that started it ends, however that ends: then nobody writes to its input. */
final class WhileParentLives {

    private WhileParentLives() {}

    public static void main(String[] arguments) {
        Thread watch = new Thread(WhileParentLives::endWithParent, "parent");
        watch.setDaemon(true);
        watch.start();
        Orderwright.main(arguments);
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
