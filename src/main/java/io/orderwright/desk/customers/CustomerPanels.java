package io.orderwright.desk.customers;

import io.orderwright.desk.customers.CustomerLinks.CustomerLink;
import io.orderwright.platform.security.AccessQuery;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.sales.customers.CustomerView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** All panels and links of a customer's page, for the person of this request. */
@Component
@ConditionalOnWebApplication
public class CustomerPanels {

    /** The rules ask for the shape of an address, not for the customer in it. */
    private static final String ANY = "C";

    private final List<CustomerPanel> panels;
    private final List<CustomerLink> links;
    private final CurrentUser user;
    private final AccessQuery reach;

    CustomerPanels(List<CustomerPanel> panels, List<CustomerLinks> rooms, CurrentUser user, AccessQuery reach) {
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(CustomerPanel::place))
                .toList();
        this.links = rooms.stream()
                .flatMap(room -> room.customerLinks().stream())
                .sorted(Comparator.comparingInt(CustomerLink::place))
                .toList();
        this.user = user;
        this.reach = reach;
        if (this.panels.stream().map(CustomerPanel::place).distinct().count() < this.panels.size()) {
            throw new IllegalStateException("Two panels at one place: "
                    + this.panels.stream().map(CustomerPanel::template).collect(Collectors.joining(", ")));
        }
    }

    /**
     * A panel with what it shows.
     *
     * @param template whose fragment {@code panel(customer,shown)} draws it
     * @param beside whether it stands beside the customer's own data
     */
    public record PanelContent(String template, boolean beside, Object shown) {}

    /** Those that the person may see and that have something to show. */
    public List<PanelContent> of(CustomerView customer, Map<String, String> asked) {
        return panels.stream()
                .filter(panel -> user.person().filter(panel::readBy).isPresent())
                .flatMap(
                        panel -> panel
                                .of(customer, asked)
                                .map(shown -> new PanelContent(panel.template(), panel.beside(), shown))
                                .stream())
                .toList();
    }

    /** Those that the access rules let the person follow, with their addresses as they are called. */
    public List<CustomerLink> links(String customer) {
        String code = UriUtils.encodePathSegment(customer, "UTF-8");
        return links.stream()
                .filter(link -> reach.opens(link.address().replace("{code}", ANY)))
                .map(link -> new CustomerLink(link.place(), link.address().replace("{code}", code), link.text()))
                .toList();
    }
}
