package io.orderwright.desk.purchasing;

import io.orderwright.desk.HomePanel;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.Person;
import io.orderwright.supply.purchasing.excess.ExcessView;
import io.orderwright.supply.purchasing.excess.PurchaseExcesses;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a buyer has to settle with suppliers, since orders want less than is ordered. */
@Component
class ExcessesPanel implements HomePanel {

    private static final int PLACE = 25;
    private static final int MOST = 20;

    private final PurchaseExcesses excesses;

    ExcessesPanel(PurchaseExcesses excesses) {
        this.excesses = excesses;
    }

    @Override
    public String template() {
        return "purchases/home";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<List<ExcessView>> of(Person person) {
        return Optional.of(person.has(Roles.PURCHASING) ? excesses.page(true, 0, MOST) : List.<ExcessView>of())
                .filter(open -> !open.isEmpty());
    }
}
