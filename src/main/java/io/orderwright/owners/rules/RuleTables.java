package io.orderwright.owners.rules;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.NoSingleAnswer;
import io.orderwright.platform.decisions.workshop.TableTrial;
import io.orderwright.platform.decisions.workshop.TableView;
import io.orderwright.platform.decisions.workshop.TableWorkshop;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** The tables in force, for people. */
@Service
public class RuleTables {

    /** What the origin of a table looks like where it was released. */
    private static final Pattern RELEASE = Pattern.compile("[0-9]+");

    private final DecisionTables decisions;
    private final TableWorkshop workshop;
    private final RuleReleases releases;
    private final ReleaseFiles files;

    RuleTables(DecisionTables decisions, TableWorkshop workshop, RuleReleases releases, ReleaseFiles files) {
        this.decisions = decisions;
        this.workshop = workshop;
        this.releases = releases;
        this.files = files;
    }

    /**
     * A table with what decides by it.
     *
     * @param title as it stands in the workbook, in both languages
     * @param origin {@code shipped}, {@code folder}, or the id of the release
     * @param troubled whether a workbook that should decide cannot be used, and the one before it does
     */
    public record RuleTable(String name, String title, String version, String origin, boolean troubled) {}

    /** What a table answers. @param answers by name; empty for nothing */
    public record TableAnswer(String version, String row, Map<String, Object> answers) {}

    /** In order of their names. */
    public List<RuleTable> all() {
        Map<String, String> origins = decisions.origins();
        List<String> troubled =
                decisions.problems().stream().map(problem -> problem.table()).toList();
        return workshop.names().stream()
                .map(workshop::inForce)
                .map(table -> new RuleTable(
                        table.name(),
                        table.title(),
                        table.version(),
                        origins.getOrDefault(table.name(), ""),
                        troubled.contains(table.name())))
                .toList();
    }

    /** @throws Refusal NOT_FOUND for an unknown table; FORBIDDEN where it asks about a field that whoever asks may not know */
    public TableView inForce(String table) {
        refuseUnlessReadable(table);
        return workshop.inForce(table);
    }

    /** The release by which the table decides; empty where it decides by what was shipped, or by the folder. */
    public List<ReleaseView> decidingBy(String table) {
        String origin = decisions.origins().getOrDefault(table, "");
        return RELEASE.matcher(origin).matches() ? List.of(releases.get(Long.parseLong(origin))) : List.of();
    }

    /**
     * The workbook by which the table decides.
     *
     * @throws Refusal NOT_FOUND for an unknown table; CONFLICT where it was taken back at this moment; FORBIDDEN as for
     *     {@link #inForce}
     */
    public byte[] workbook(String table) {
        refuseUnlessReadable(table);
        try {
            return decisions.workbook(table);
        } catch (IllegalArgumentException gone) {
            throw Refusal.conflict("request.changed-meanwhile");
        }
    }

    private void refuseUnlessReadable(String table) {
        releases.inForce(table);
        files.refuseUnlessKnown(table, workshop.ownFactsInForce(table));
    }

    /** The table in force, to be asked. @throws Refusal as {@link #inForce} */
    public TableTrial trial(String table) {
        refuseUnlessReadable(table);
        return workshop.trialInForce(table);
    }

    /**
     * What the table in force answers; nothing is kept of it.
     *
     * @throws Refusal NOT_FOUND for an unknown table; INVALID for a fact that is missing or no such value; CONFLICT where no row
     *     or several answer
     */
    public TableAnswer answer(String table, Map<String, String> facts) {
        return answer(trial(table), facts);
    }

    /** @throws Refusal as {@link #answer(String, Map)} */
    public TableAnswer answer(TableTrial trial, Map<String, String> facts) {
        try {
            Decision decision = trial.decide(facts);
            return new TableAnswer(decision.version(), decision.row(), decision.outputs());
        } catch (NoSingleAnswer none) {
            throw Refusal.conflict("rules.no-single-answer");
        } catch (IllegalArgumentException wrong) {
            throw Refusal.invalid("facts", "rules.fact", Objects.requireNonNullElse(wrong.getMessage(), ""));
        }
    }
}
