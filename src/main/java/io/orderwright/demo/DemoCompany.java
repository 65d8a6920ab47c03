package io.orderwright.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills the demo once the application is ready, in the background: orders need partners' answers to get to their stage.
 * Everything it does has a key, so that a second start changes nothing.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "orderwright.demo.company", matchIfMissing = true)
class DemoCompany {

    private static final Logger log = LoggerFactory.getLogger(DemoCompany.class);

    private final DemoCustomers customers;
    private final DemoGoods goods;
    private final DemoSupply supply;
    private final DemoTeams teams;
    private final DemoOrders orders;
    private final DemoLimits limits;
    private final DemoMarker filled;

    DemoCompany(
            DemoCustomers customers,
            DemoGoods goods,
            DemoSupply supply,
            DemoTeams teams,
            DemoOrders orders,
            DemoLimits limits,
            DemoMarker filled) {
        this.customers = customers;
        this.goods = goods;
        this.supply = supply;
        this.teams = teams;
        this.orders = orders;
        this.limits = limits;
        this.filled = filled;
    }

    @EventListener
    void ready(ApplicationReadyEvent started) {
        if (filled.already()) {
            return;
        }
        Thread loading = new Thread(this::load, "demo-company");
        loading.setDaemon(true);
        loading.start();
    }

    private void load() {
        try {
            customers.load();
            goods.load();
            supply.load();
            teams.load();
            orders.load();
            limits.load();
            filled.remember();
            log.info("The demo company has orders in every stage.");
        } catch (RuntimeException e) {
            log.warn("The demo company could not be filled; the next start goes on", e);
        }
    }
}
