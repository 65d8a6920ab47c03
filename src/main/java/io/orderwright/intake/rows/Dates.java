package io.orderwright.intake.rows;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates with the year first; others can mean two days and are refused. */
public final class Dates {

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)"
                    + "(?:[T ]00:00(?::00(?:\\.0+)?)?)?");

    private Dates() {}

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
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(group)),
                    Integer.parseInt(found.group(group + 1)));
        } catch (DateTimeException noSuchDay) {
            throw new BadCell("intake.date-none");
        }
    }
}
