package io.orderwright.platform.security;

import io.orderwright.process.engine.TaskBean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A task bean that processes may call and a query must not reach. */
@TestComponent
@TaskBean(name = "bait")
public class Bait {

    final AtomicInteger taken = new AtomicInteger();

    public String take() {
        taken.incrementAndGet();
        return "morgan";
    }

    public String takeFor(String orderNumber) {
        taken.incrementAndGet();
        return orderNumber;
    }
}
