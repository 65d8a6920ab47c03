package io.orderwright.owners.rules;

import io.orderwright.owners.fields.facts.FieldFacts;
import io.orderwright.owners.rules.domain.TableRelease;
import io.orderwright.owners.rules.store.TableWorkbooks;
import io.orderwright.owners.rules.store.TableWorkbooks.Workbook;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The files that owners have brought in, for whoever may read them: what asks about a field with readers of its own is read by those
 * only, and by who answers for fields.
 */
@Component
class ReleaseFiles {

    private final TableWorkbooks workbooks;
    private final FieldFacts fields;

    ReleaseFiles(TableWorkbooks workbooks, FieldFacts fields) {
        this.workbooks = workbooks;
        this.fields = fields;
    }

    void add(TableRelease release, Workbook file, List<TableFault> findings, List<OwnFact> ownFacts) {
        workbooks.add(release.id(), file, findings, ownFacts);
    }

    /** Nobody else changes what decides until the transaction ends. */
    void hold() {
        workbooks.hold();
    }

    /** For the program itself. */
    byte[] content(long release) {
        return workbooks.of(release).content();
    }

    List<OwnFact> ownFacts(long release) {
        return workbooks.ownFacts(release);
    }

    /** @throws Refusal FORBIDDEN where it may ask about a field that whoever asks may not know */
    byte[] readable(TableRelease release) {
        refuseUnlessKnown(release);
        return content(release.id());
    }

    /** @throws Refusal as {@link #readable} */
    List<TableFault> findings(TableRelease release) {
        refuseUnlessKnown(release);
        return workbooks.findings(release.id());
    }

    /** Of what is refused nobody knows about which fields it is. */
    private void refuseUnlessKnown(TableRelease release) {
        if (release.isRefused() && !fields.mayKnowAll()) {
            throw closed(release.table());
        }
        refuseUnlessKnown(release.table(), ownFacts(release.id()));
    }

    /** @throws Refusal FORBIDDEN where whoever asks may not know one of the fields */
    void refuseUnlessKnown(String table, List<OwnFact> asked) {
        if (!asked.stream().allMatch(fields::mayKnow)) {
            throw closed(table);
        }
    }

    /** Whether whoever asks may read what is said in all of them. */
    boolean seesAll(List<OwnFact> asked) {
        return asked.stream().map(OwnFact::name).allMatch(fields::maySee);
    }

    private static Refusal closed(String table) {
        return Refusal.forbidden("rules.closed-field", table);
    }

    /** @throws Refusal CONFLICT unless its fields mean what they meant; until the transaction ends, they go on to */
    void refuseUnlessTheyMean(TableRelease release) {
        List<OwnFact> were = ownFacts(release.id());
        if (!were.isEmpty() && !fields.stillMean(were)) {
            throw Refusal.conflict("rules.fields-changed");
        }
    }

    /** @throws Refusal CONFLICT where it cannot decide again, since a field that it asks about has another type by now */
    void refuseUnlessItCanDecide(TableRelease release) {
        List<OwnFact> were = ownFacts(release.id());
        if (!were.isEmpty() && !fields.stillOfTheirType(were)) {
            throw Refusal.conflict("rules.fields-changed-below");
        }
    }
}
