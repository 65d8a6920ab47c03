package io.orderwright.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import io.orderwright.architecture.SourceTree.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the migrations: who writes them, and which of them keep how far something is. */
final class WrittenTables {

    /** What the name of a class that is stored carries in the list of writers. */
    static final String ENTITY = " (entity)";

    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+(?:only\\s+)?([a-z][a-z0-9_]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile("create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?([a-z_0-9]+)");
    private static final Pattern OF_TABLE = Pattern.compile(
            "^\\s*(?:create|alter)\\s+table\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?([a-z_0-9]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOW_FAR = Pattern.compile(
            "\\bcheck\\s*\\(\\s*((?:\\w+_)?(?:state|status|stage|progress|handover))\\s+in\\s*\\(([^)]*)\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile(
            "(?:^|add\\s+column)\\s+((?:\\w+_)?(?:state|status|stage|progress|handover))\\s+(?:text|varchar)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern DROPPED =
            Pattern.compile("drop\\s+(?:table|column)\\s+(?:if\\s+exists\\s+)?([a-z_0-9]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");

    private WrittenTables() {}

    /** A column that says how far something is, with the words that it may hold; none where the database takes any. */
    record LifeColumn(String table, String column, Set<String> words) {

        String place() {
            return table + "." + column;
        }
    }

    /** By table, the entity or the classes with statements that write it. */
    static Map<String, Set<String>> writers() {
        Set<String> tables = tables();
        Map<String, Set<String>> writers = new TreeMap<>();
        entities().forEach((table, writer) -> writers.computeIfAbsent(table, none -> new TreeSet<>())
                .add(writer));
        for (Text text : SourceTree.PRODUCT.texts()) {
            WRITES.matcher(text.value())
                    .results()
                    .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                    .filter(tables::contains)
                    .forEach(table -> writers.computeIfAbsent(table, none -> new TreeSet<>())
                            .add(text.type().replaceFirst("\\..*", "")));
        }
        return writers;
    }

    /** As the newest migration leaves them. */
    static List<LifeColumn> lives() {
        Map<String, LifeColumn> lives = new TreeMap<>();
        for (String migration : migrations()) {
            for (String statement : COMMENT.matcher(migration).replaceAll("").split(";")) {
                Matcher table = OF_TABLE.matcher(statement);
                if (table.find()) {
                    DROPPED.matcher(statement)
                            .results()
                            .forEach(found -> lives.remove(table.group(1) + "." + found.group(1)));
                    DECLARED.matcher(statement)
                            .results()
                            .map(found -> new LifeColumn(table.group(1), found.group(1), Set.of()))
                            .forEach(found -> lives.put(found.place(), found));
                    HOW_FAR.matcher(statement)
                            .results()
                            .map(found -> new LifeColumn(table.group(1), found.group(1), words(found.group(2))))
                            .forEach(found -> lives.put(found.place(), found));
                }
            }
        }
        return List.copyOf(lives.values());
    }

    private static Set<String> words(String list) {
        return Stream.of(list.split(","))
                .map(word -> word.strip().replace("'", ""))
                .collect(Collectors.toSet());
    }

    /** By table, the entity; also of what an entity keeps in a table beside its own. */
    private static Map<String, String> entities() {
        Map<String, String> tables = new TreeMap<>();
        for (JavaClass type : MainClasses.ALL) {
            String writer = type.getSimpleName() + ENTITY;
            if (type.isAnnotatedWith("jakarta.persistence.Entity")) {
                tables.put(table(type), writer);
            }
            type.getFields().stream()
                    .flatMap(field -> field.tryGetAnnotationOfType("jakarta.persistence.CollectionTable").stream())
                    .flatMap(beside -> beside.get("name").stream())
                    .forEach(name -> tables.put(name.toString(), writer));
        }
        return tables;
    }

    private static String table(JavaClass entity) {
        return entity.tryGetAnnotationOfType("jakarta.persistence.Table")
                .flatMap(table -> table.get("name"))
                .map(Object::toString)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> entity.getSimpleName()
                        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                        .toLowerCase(Locale.ROOT));
    }

    private static Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        migrations().forEach(migration -> TABLE.matcher(migration.toLowerCase(Locale.ROOT))
                .results()
                .forEach(found -> tables.add(found.group(1))));
        return tables;
    }

    /** In the order in which they run. */
    private static List<String> migrations() {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            return files.sorted(Comparator.comparingInt(WrittenTables::number))
                    .map(WrittenTables::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
