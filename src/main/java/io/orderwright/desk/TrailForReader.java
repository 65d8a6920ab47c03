package io.orderwright.desk;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.orderwright.owners.fields.facts.FieldFacts;
import io.orderwright.platform.audit.AuditEntry;
import io.orderwright.platform.audit.AuditTrail;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.RecordedDecision;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.FieldRights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened, as far as the reader may know: the row of a table that was asked about credit tells the grade. */
@Component
public class TrailForReader {

    private static final String ROW = "row";

    private final AuditTrail trail;
    private final Map<String, List<String>> readers;
    private final CurrentUser user;
    private final DecisionLog decisions;
    private final FieldFacts fields;

    TrailForReader(
            AuditTrail trail,
            List<BusinessEvent.Readers> modules,
            CurrentUser user,
            DecisionLog decisions,
            FieldFacts fields) {
        this.decisions = decisions;
        this.fields = fields;
        this.trail = trail;
        this.readers = modules.stream()
                .flatMap(module -> module.readers().entrySet().stream())
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.user = user;
    }

    /** As {@link AuditTrail#of}. */
    public List<AuditEntry> of(String subject, int offset, int size) {
        Set<TableRow> closed = closed(subject);
        return trail.of(subject, offset, size).stream()
                .map(one -> new AuditEntry(
                        one.at(),
                        one.actor(),
                        one.subject(),
                        one.event(),
                        withoutRow(readable(one.event(), one.details()), closed),
                        one.origin()))
                .toList();
    }

    /** A row that answered, as an event names it. */
    private record TableRow(
            @Nullable Object table,
            @Nullable Object version,
            @Nullable Object row) {}

    /** The rows that tell what is said in own fields that the reader may not read; where he reads all, nobody looks for any. */
    private Set<TableRow> closed(String subject) {
        return fields.seesAll()
                ? Set.of()
                : decisions.of(subject).stream()
                        .map(RecordedDecision::decision)
                        .filter(made -> !fields.seesAll(made.inputs().keySet()))
                        .map(made -> new TableRow(made.table(), made.version(), made.row()))
                        .collect(Collectors.toSet());
    }

    private static Map<String, Object> withoutRow(Map<String, Object> details, Set<TableRow> closed) {
        if (closed.contains(new TableRow(details.get("table"), details.get("version"), details.get(ROW)))) {
            details.put(ROW, FieldRights.MASK);
        }
        return details;
    }

    /** What an event of this name says; nothing that is said stays nothing. */
    public Map<String, Object> readable(String event, Map<String, Object> details) {
        Map<String, Object> shown = new LinkedHashMap<>(details);
        shown.replaceAll((name, value) -> "".equals(value) || mayRead(event + "." + name) ? value : FieldRights.MASK);
        return shown;
    }

    private boolean mayRead(String detail) {
        List<String> few = readers.get(detail);
        return few == null
                || user.person()
                        .map(person -> few.stream().anyMatch(person::has))
                        .orElse(true);
    }
}
