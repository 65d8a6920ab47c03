package io.orderwright.desk.orders;

import io.orderwright.desk.OrderPanel;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.sales.orders.OrderView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All panels of the order's page, for the person of this request. */
@Component
public class OrderPanels {

    private final List<OrderPanel> panels;
    private final CurrentUser user;

    OrderPanels(List<OrderPanel> panels, CurrentUser user) {
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(OrderPanel::place))
                .toList();
        this.user = user;
        long places = this.panels.stream().map(OrderPanel::place).distinct().count();
        if (places < this.panels.size()) {
            throw new IllegalStateException("Two panels at one place: "
                    + this.panels.stream().map(OrderPanel::template).collect(Collectors.joining(", ")));
        }
    }

    /**
     * A panel with what it shows.
     *
     * @param template whose fragment {@code panel(order,shown)} draws it
     */
    public record PanelContent(String template, Object shown) {}

    /** Those that are fetched again with the facts, or those that look after themselves. */
    public List<PanelContent> of(OrderView order, boolean withFacts) {
        return panels.stream()
                .filter(panel -> panel.fetchedWithFacts() == withFacts)
                .filter(panel -> user.person().filter(panel::readBy).isPresent())
                .flatMap(panel -> panel.of(order).map(shown -> new PanelContent(panel.template(), shown)).stream())
                .toList();
    }
}
