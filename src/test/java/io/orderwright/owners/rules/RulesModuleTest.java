package io.orderwright.owners.rules;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.ModuleTest;
import io.orderwright.owners.fields.facts.FieldFacts;
import io.orderwright.owners.rules.RuleEvent.RuleTableDeclined;
import io.orderwright.owners.rules.RuleEvent.RuleTableProposed;
import io.orderwright.owners.rules.RuleEvent.RuleTableRecalled;
import io.orderwright.owners.rules.RuleEvent.RuleTableReleased;
import io.orderwright.platform.decisions.EditedTable;
import io.orderwright.platform.intake.file.WorkbookGuard;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.security.FieldRights;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Tables of owners by themselves: nobody decides by them here. */
@ModuleTest(with = {"ground", "decisions", "reference"})
class RulesModuleTest {

    private static final String TABLE = "service/service-level";

    @MockitoBean
    WorkbookGuard guard;

    @MockitoBean
    FieldRights rights;

    @MockitoBean
    FieldFacts fields;

    @Autowired
    RuleReleases releases;

    @Autowired
    RuleTables tables;

    @Test
    void proposedReleasedAndTakenBack(AssertablePublishedEvents events) {
        ReleaseView proposed = propose("24");
        ReleaseView later = releases.release(
                proposed.id(), proposed.seenVersion(), Instant.now().plus(9, ChronoUnit.DAYS), "soon", "grace");
        assertThat(later.state()).isEqualTo(ReleaseState.RELEASED);
        assertThat(tables.decidingBy(TABLE)).as("its moment has not come").isEmpty();
        releases.takeBack(proposed.id(), "not at all", "peter");
        refused(RefusalKind.CONFLICT, "rules.cannot", () -> releases.takeBack(proposed.id(), "again", "peter"));
        assertThat(events).contains(RuleTableProposed.class).matching(RuleTableProposed::subject, TABLE);
        assertThat(events)
                .contains(RuleTableReleased.class)
                .matching(RuleTableReleased::before, proposed.seenVersion());
        assertThat(events).contains(RuleTableRecalled.class).matching(RuleTableRecalled::reason, "not at all");
    }

    @Test
    void declined(AssertablePublishedEvents events) {
        ReleaseView proposed = propose("16");
        assertThat(releases.waiting(1000)).extracting(ReleaseView::id).contains(proposed.id());
        releases.decline(proposed.id(), "too slow", "grace");
        assertThat(releases.waiting(1000)).extracting(ReleaseView::id).doesNotContain(proposed.id());
        assertThat(events).contains(RuleTableDeclined.class).matching(RuleTableDeclined::comment, "too slow");
    }

    private ReleaseView propose(String hours) {
        EditedTable edited = EditedTable.of(TABLE);
        return releases.propose(
                TABLE, "table.xlsx", edited.text("DEFAULT", 5, hours).bytes(), "as agreed", "rita");
    }
}
