package io.orderwright.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a source says that reads a clock or a zone of its own, instead of the company's. */
final class TimeRules {

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Map<String, Pattern> WRONG = new LinkedHashMap<>();

    static {
        rule("a clock of its own", "\\bClock\\s*\\.\\s*(system\\w*|tick\\w*|fixed|offset)\\b");
        rule("now without a clock", "\\b(Instant|\\w*Date\\w*|\\w*Time|Year\\w*|MonthDay)\\s*\\.\\s*now\\(\\s*\\)");
        rule(
                "a moment of the machine",
                "\\bcurrentTimeMillis\\b|\\bnew\\s+(Gregorian)?(Date|Calendar)\\(\\s*\\)|\\bCalendar\\s*\\.\\s*getInstance\\b");
        rule("the machine's zone", "\\bsystemDefault\\b|\\bTimeZone\\b");
        rule("a zone of its own", "\\bZoneOffset\\s*\\.\\s*\\w+|\\bZoneId\\s*\\.\\s*of\\w*\\(");
        rule(
                "the day of a moment without the calendar",
                "(At|[iI]nstant|[mM]oment)(\\(\\))?\\s*\\.\\s*toString\\(\\)\\s*\\.\\s*substring\\(0,");
        rule("today without the calendar", "\\bLocalDate(Time)?\\s*\\.\\s*now\\(\\s*[^)\\s]");
        rule("the engine's clock", "\\bClockUtil\\b");
        rule("the database's day", "(?i)\\bcurrent_date\\b|\\bat time zone (?!:zone\\b)|\\blocaltimestamp\\b");
    }

    private TimeRules() {}

    private static void rule(String name, String pattern) {
        WRONG.put(name, Pattern.compile(pattern));
    }

    /** What is wrong in it, by the names of the rules; comments may say anything. */
    static List<String> broken(String source) {
        String code = COMMENT.matcher(source).replaceAll(" ");
        List<String> found = new ArrayList<>();
        WRONG.forEach((name, pattern) -> {
            if (pattern.matcher(code).find()) {
                found.add(name);
            }
        });
        return found;
    }
}
