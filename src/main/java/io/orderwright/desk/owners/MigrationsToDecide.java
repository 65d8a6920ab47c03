package io.orderwright.desk.owners;

import io.orderwright.desk.HomePanel;
import io.orderwright.owners.diagrams.DiagramPeople;
import io.orderwright.owners.diagrams.migration.MigrationView;
import io.orderwright.owners.diagrams.migration.Migrations;
import io.orderwright.platform.security.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Migrations that wait until somebody else than who asks for them decides. */
@Component
class MigrationsToDecide implements HomePanel {

    private static final int PLACE = 17;
    private static final int MOST = 20;

    private final Migrations migrations;

    MigrationsToDecide(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public String template() {
        return "diagrams/migrations-home";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<List<MigrationView>> of(Person person) {
        boolean may = DiagramPeople.RELEASERS.stream().anyMatch(person::has);
        List<MigrationView> waiting = may ? migrations.waitingFor(person.user(), MOST) : List.of();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting);
    }
}
