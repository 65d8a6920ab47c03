package io.orderwright.platform.decisions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The examples beside each table in rules/: one case per line; columns with "=" are what is expected of it. */
final class Examples {

    private static final Path RULES = Path.of("rules");
    private static final String TABLE = ".drl.xlsx";

    private Examples() {}

    record Example(String table, long line, Map<String, String> facts, Map<String, String> expected) {

        /** The case as the record that the table is asked about. */
        Object as(Class<?> factType) {
            RecordComponent[] parts = factType.getRecordComponents();
            Object[] values = Arrays.stream(parts)
                    .map(part -> value(part.getType(), facts.get(part.getName())))
                    .toArray();
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return factType.getDeclaredConstructor(types).newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(this + " does not fit " + factType, e);
            }
        }

        private static Object value(Class<?> type, String text) {
            if (type == BigDecimal.class) {
                return new BigDecimal(text);
            } else if (type == int.class) {
                return Integer.parseInt(text);
            } else if (type == boolean.class) {
                return Boolean.parseBoolean(text);
            }
            return text;
        }
    }

    static List<String> tables() {
        try (Stream<Path> files = Files.walk(RULES)) {
            return files.map(file -> RULES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(TABLE))
                    .map(file -> file.substring(0, file.length() - TABLE.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Example> of(String table) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(RULES.resolve(table + ".examples.csv"))) {
            return csv.stream().map(line -> example(table, line)).toList();
        } catch (IOException e) {
            throw new AssertionError("The table " + table + " has no examples", e);
        }
    }

    private static Example example(String table, NamedCsvRecord line) {
        Map<String, String> facts = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        line.getFieldsAsMap().forEach((name, value) -> {
            if (name.startsWith("=")) {
                expected.put(name.substring(1), value);
            } else {
                facts.put(name, value);
            }
        });
        return new Example(table, line.getStartingLineNumber(), facts, expected);
    }
}
