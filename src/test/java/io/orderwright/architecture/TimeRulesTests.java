package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time comes from the one clock, and days and zones from the company's calendar. */
@Tag("architecture")
class TimeRulesTests {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "orderwright");
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

    /** Where something else is right, and why. */
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("platform/ground/CalendarSetup.java", "here the clock and the calendar are made"),
            Map.entry("platform/checks/sql/", "InvariantChecker tells the database the company's zone first"),
            Map.entry("process/engine/calls/Timers.java", "locks and due jobs are counted by the engine's clock"),
            Map.entry("sandbox/", "other companies' machines, with clocks of their own"),
            Map.entry("commands/", "programs beside the application, which measure how long it takes"));

    @Test
    void nobodyReadsAClockOrAZoneOfHisOwn() {
        Map<String, List<String>> found = new TreeMap<>();
        files(SOURCES, ".java").forEach((file, source) -> {
            List<String> broken = TimeRules.broken(source);
            if (!broken.isEmpty() && ALLOWED.keySet().stream().noneMatch(file::startsWith)) {
                found.put(file, broken);
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void whatWasAllowedIsStillNeeded() {
        Map<String, String> sources = files(SOURCES, ".java");
        assertThat(ALLOWED.keySet()).allMatch(place -> sources.entrySet().stream()
                .anyMatch(file -> file.getKey().startsWith(place)
                        && !TimeRules.broken(file.getValue()).isEmpty()));
    }

    /** A page that formats a moment itself needs a zone for it. */
    @Test
    void pagesLetTheCalendarFormat() {
        assertThat(files(TEMPLATES, ".html")).isNotEmpty().allSatisfy((file, page) -> assertThat(page)
                .as(file)
                .doesNotContain("atZone")
                .doesNotContain("ZoneId")
                .doesNotContainPattern("#temporals\\.format\\([^)]*HH"));
    }

    /** Else a browser shows the time of whoever sits before it. */
    @Test
    void scriptsShowTheCompanysTime() {
        assertThat(files(Path.of("src", "main", "resources", "static", "assets"), ".js"))
                .isNotEmpty()
                .allSatisfy((file, script) -> assertThat(script.lines().filter(line -> line.contains(".toLocale")))
                        .as(file)
                        .allMatch(line -> line.contains("timeZone: document.getElementById(\"desk-zone\")")));
    }

    /** The engine would take it by the machine's clocks. */
    @Test
    void noDiagramNamesAMomentWithoutItsZone() {
        assertThat(files(Path.of("processes"), ".bpmn")).isNotEmpty().allSatisfy((file, diagram) -> assertThat(diagram)
                .as(file)
                .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?![\\d:.Z+-])"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Clock.systemUTC().instant()|a clock of its own",
                "Clock.systemDefaultZone()|a clock of its own",
                "Instant.now().plus(day)|now without a clock",
                "LocalDate.now()|now without a clock",
                "ZonedDateTime.now( )|now without a clock",
                "System.currentTimeMillis()|a moment of the machine",
                "new Date()|a moment of the machine",
                "at.atZone(ZoneId.systemDefault())|the machine's zone",
                "LocalDate.ofInstant(now, ZoneOffset.UTC)|a zone of its own",
                "at.atZone(ZoneId.of(\"Asia/Shanghai\"))|a zone of its own",
                "LocalDate.now(clock)|today without the calendar",
                "ClockUtil.getCurrentTime()|the engine's clock",
                "\"where day >= current_date\"|the database's day",
                "\"(placed_at at time zone 'UTC')::date\"|the database's day"
            })
    void itWouldBeNoticed(String code, String rule) {
        assertThat(TimeRules.broken("class Planted { Object planted = " + code + "; }"))
                .containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calendar.today()",
                "clock.instant()",
                "Date.from(calendar.startOf(day))",
                "\"(placed_at at time zone :zone)::date\"",
                "1 // not Instant.now()",
                "/* ZoneId.systemDefault() */ 1"
            })
    void whatIsRightIsNot(String code) {
        assertThat(TimeRules.broken("class Right {\n Object right = " + code + "\n;}"))
                .isEmpty();
    }

    private static Map<String, String> files(Path root, String ending) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(ending)).forEach(file -> {
                try {
                    contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }
}
