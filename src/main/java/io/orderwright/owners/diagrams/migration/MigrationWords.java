package io.orderwright.owners.diagrams.migration;

import io.orderwright.owners.diagrams.migration.ports.MigrationEngine;
import io.orderwright.owners.diagrams.migration.ports.MoveObstacle;
import io.orderwright.owners.diagrams.migration.ports.WaitingStep;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language why something cannot be moved, and names steps as their diagrams do. */
@Component
public class MigrationWords {

    private final MessageSource messages;
    private final MigrationEngine engine;

    MigrationWords(MessageSource messages, MigrationEngine engine) {
        this.messages = messages;
        this.engine = engine;
    }

    /** What steps are called, by their ids; the version that is left counts first. */
    public Map<String, String> names(String process, int from, int to) {
        Map<String, String> names = new HashMap<>();
        for (int version : List.of(from, to)) {
            for (WaitingStep step : engine.steps(process, version)) {
                names.putIfAbsent(step.id(), step.name());
            }
        }
        return names;
    }

    public List<String> obstacles(List<MoveObstacle> obstacles, Map<String, String> names, Locale locale) {
        return obstacles.stream().map(one -> obstacle(one, names, locale)).toList();
    }

    private String obstacle(MoveObstacle one, Map<String, String> names, Locale locale) {
        String step = one.step().isEmpty()
                ? messages.getMessage("migrations.whole", null, locale)
                : names.getOrDefault(one.step(), one.step());
        return messages.getMessage(
                one.kind(), Stream.concat(Stream.of(step), one.said().stream()).toArray(), locale);
    }
}
