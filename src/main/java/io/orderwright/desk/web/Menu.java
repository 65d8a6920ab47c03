package io.orderwright.desk.web;

import io.orderwright.platform.security.Reach;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The links at the head of every page: those that the access rules would let the person of this request follow. */
@Component("menu")
@ConditionalOnWebApplication
public class Menu {

    private final List<Item> all;
    private final Reach reach;

    Menu(Reach reach, @Value("${orderwright.sandbox.enabled:false}") boolean sandbox) {
        this.reach = reach;
        this.all = items(sandbox);
    }

    /** In the order in which they are shown. */
    public List<Item> items() {
        return all.stream().filter(item -> reach.opens(item.address())).toList();
    }

    /** Whether the person has a list of waiting tasks at all. */
    public boolean tasks() {
        return reach.opens("/tasks/count");
    }

    private static List<Item> items(boolean sandbox) {
        List<Item> items = new ArrayList<>(List.of(
                new Item("home", "/", "desk.nav.home", null),
                new Item("orders", "/orders", "desk.nav.orders", "g o"),
                new Item("approvals", "/approvals", "approvals.title", "g a"),
                new Item("entry", "/orders/new", "entry.nav", "n"),
                new Item("tasklist", "/camunda/app/tasklist/default/", "desk.nav.tasks", "g t"),
                new Item("customers", "/customers", "customers.nav", "g c"),
                new Item("products", "/products", "products.nav", "g p"),
                new Item("stock", "/stock", "stock.nav", "g s"),
                new Item("deliveries", "/deliveries", "deliveries.nav", "g d"),
                new Item("goods-issues", "/goods-issues", "vouchers.nav", "g v"),
                new Item("purchases", "/purchases", "purchasing.nav", "g b"),
                new Item("production", "/production", "production.nav", "g w"),
                new Item("credit", "/credit/cases", "credit.nav", "g r"),
                new Item("imports", "/imports", "desk.nav.imports", "g i"),
                new Item("cockpit", "/camunda/app/cockpit/default/", "desk.nav.cockpit", null),
                new Item("admin", "/camunda/app/admin/default/", "desk.nav.admin", null)));
        if (sandbox) {
            items.add(new Item("sandbox", "/sandbox", "desk.nav.sandbox", null));
        }
        items.add(new Item("api", "/api", "desk.nav.api", null));
        return List.copyOf(items);
    }

    /**
     * One link.
     *
     * @param name what the page that it leads to calls itself in {@code layout :: top}
     * @param text key of its text
     * @param keys the keys that follow it, pressed one after the other, if there are any
     */
    public record Item(
            String name,
            String address,
            String text,
            @Nullable String keys) {}
}
