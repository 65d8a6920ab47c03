package io.orderwright.platform.decisions.workshop;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.NoSingleAnswer;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.workshop.CheckedTable.ExampleOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The examples beside each shipped table: one case per line; columns with "=" are what is expected of it. */
@Component
class TableExamples {

    private static final String ROW = "row";

    private final ResourceLoader resources;

    TableExamples(ResourceLoader resources) {
        this.resources = resources;
    }

    /** Those that the table answers otherwise. */
    List<ExampleOutcome> otherwise(String table, TableTrial trial) {
        Resource file = resources.getResource("classpath:rules/" + table + ".examples.csv");
        if (!file.exists()) {
            return List.of();
        }
        List<ExampleOutcome> found = new ArrayList<>();
        try (InputStream content = file.getInputStream();
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            csv.forEach(line -> run(line, trial, found));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the examples of " + table, e);
        }
        return found;
    }

    private static void run(NamedCsvRecord line, TableTrial trial, List<ExampleOutcome> found) {
        Map<String, String> facts = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        // They know no field that an owner added: nothing is said there.
        trial.ownFacts().forEach(fact -> facts.put(fact.name(), OwnFact.NOTHING));
        line.getFieldsAsMap().forEach((name, value) -> {
            if (name.startsWith("=")) {
                expected.put(name.substring(1), value);
            } else {
                facts.put(name, value);
            }
        });
        String row = Objects.requireNonNullElse(expected.remove(ROW), "");
        Map<String, Object> answered = answered(facts, trial);
        Map<String, Object> compared = new LinkedHashMap<>();
        expected.keySet().forEach(name -> compared.put(name, answered.getOrDefault(name, "")));
        if (!compared.equals(expected)) {
            found.add(new ExampleOutcome(
                    line.getStartingLineNumber(), facts.toString(), row + " " + expected, answered.toString()));
        }
    }

    private static Map<String, Object> answered(Map<String, String> facts, TableTrial trial) {
        try {
            Decision decision = trial.decide(facts);
            Map<String, Object> answered = new LinkedHashMap<>();
            answered.put(ROW, decision.row());
            answered.putAll(decision.outputs());
            return answered;
        } catch (NoSingleAnswer | IllegalArgumentException e) {
            return Map.of();
        }
    }
}
