package io.orderwright.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every text for people, in both languages, by its key. */
public final class Texts {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final String CHINESE = "_zh_CN.properties";

    private Texts() {}

    public static Map<String, String> english() {
        return read(englishFiles());
    }

    public static Map<String, String> chinese() {
        return read(files().stream()
                .filter(file -> file.toString().endsWith(CHINESE))
                .toList());
    }

    static List<Path> englishFiles() {
        return files().stream()
                .filter(file -> !file.toString().endsWith(CHINESE))
                .toList();
    }

    static Path chineseOf(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", CHINESE));
    }

    static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Map<String, String> read(List<Path> files) {
        Map<String, String> all = new TreeMap<>();
        for (Path file : files) {
            read(file).forEach((key, text) -> {
                if (all.put(key, text) != null) {
                    throw new AssertionError(key + " has two texts, one of them in " + file);
                }
            });
        }
        return all;
    }

    private static List<Path> files() {
        List<Path> found = new ArrayList<>();
        for (Path folder : List.of(RESOURCES, RESOURCES.resolve("messages"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".properties"))
                        .filter(file -> folder.endsWith("messages")
                                || file.getFileName().toString().startsWith("messages"))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
