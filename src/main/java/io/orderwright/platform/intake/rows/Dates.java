package io.orderwright.platform.intake.rows;

import io.orderwright.platform.kernel.CompanyCalendar;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates with the year first; others can mean two days and are refused. */
public final class Dates {

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)"
                    + "(?:[T ]00:00(?::00(?:\\.0+)?)?)?");

    private static final Pattern WITH_TIME = Pattern.compile("(.*\\S)[T\\s]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private Dates() {}

    /** A date followed by a time of day, to the minute or the second. */
    public static LocalDateTime moment(String text) throws BadCell {
        Matcher found = WITH_TIME.matcher(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!found.matches()) {
            throw new BadCell("intake.moment");
        }
        String seconds = found.group(4);
        try {
            return parse(found.group(1))
                    .atTime(
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3)),
                            seconds == null ? 0 : Integer.parseInt(seconds));
        } catch (DateTimeException noSuchTime) {
            throw new BadCell("intake.moment");
        }
    }

    public static LocalDate parse(String text) throws BadCell {
        Matcher found = YEAR_FIRST.matcher(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!found.matches()) {
            throw new BadCell("intake.date");
        }
        int group = 2;
        while (found.group(group) == null) {
            group += 2;
        }
        int year = Integer.parseInt(found.group(1));
        if (year < CompanyCalendar.FIRST_YEAR || year > CompanyCalendar.LAST_YEAR) {
            throw new BadCell(
                    "intake.date-year",
                    String.valueOf(CompanyCalendar.FIRST_YEAR),
                    String.valueOf(CompanyCalendar.LAST_YEAR));
        }
        try {
            return LocalDate.of(year, Integer.parseInt(found.group(group)), Integer.parseInt(found.group(group + 1)));
        } catch (DateTimeException noSuchDay) {
            throw new BadCell("intake.date-none");
        }
    }
}
