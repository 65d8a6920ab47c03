package io.orderwright.desk.imports;

import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.INITIAL_LOAD;
import static io.orderwright.platform.kernel.Roles.PURCHASING;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;
import static io.orderwright.platform.kernel.Roles.WAREHOUSE;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DetailWords;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of imports bring to the house: who may reach them and their links. */
@Component
class ImportsRoom implements AccessRules, DeskEntries, DetailWords {

    /** Which kind of file each of them may bring in, intake says. */
    private static final List<String> IMPORTERS =
            List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE, PURCHASING, WAREHOUSE, INITIAL_LOAD);

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(IMPORTERS, "/imports", "/imports/*", "/imports/*/progress", "/imports/*/undo"),
                AccessRule.post(IMPORTERS, "/imports", "/imports/*/end", "/imports/*/mapping", "/imports/*/undo"),
                AccessRule.read(
                        List.of(INITIAL_LOAD),
                        "/moving-in",
                        "/moving-in/*",
                        "/moving-in/*/progress",
                        "/moving-in/*/undo"),
                AccessRule.post(List.of(INITIAL_LOAD), "/moving-in", "/moving-in/*/undo"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(
                new DeskEntry(130, "imports", "/imports", "desk.nav.imports", "g i").in(DeskGroup.MASTERS),
                new DeskEntry(131, "moving-in", "/moving-in", "moving-in.nav", "").in(DeskGroup.MASTERS));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(new DetailWord("kind", "imports.kind."), new DetailWord("state", "imports.state."));
    }
}
