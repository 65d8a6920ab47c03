package io.orderwright.desk;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.orderwright.platform.audit.AuditEntry;
import io.orderwright.platform.audit.AuditTrail;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.FieldRights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happened, as far as the reader may know: the row of a table that was asked about credit tells the grade. */
@Component
public class TrailForReader {

    private final AuditTrail trail;
    private final Map<String, List<String>> readers;
    private final CurrentUser user;

    TrailForReader(AuditTrail trail, List<BusinessEvent.Readers> modules, CurrentUser user) {
        this.trail = trail;
        this.readers = modules.stream()
                .flatMap(module -> module.readers().entrySet().stream())
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.user = user;
    }

    /** As {@link AuditTrail#of}. */
    public List<AuditEntry> of(String subject, int offset, int size) {
        return trail.of(subject, offset, size).stream()
                .map(one -> new AuditEntry(
                        one.at(),
                        one.actor(),
                        one.subject(),
                        one.event(),
                        readable(one.event(), one.details()),
                        one.origin()))
                .toList();
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
