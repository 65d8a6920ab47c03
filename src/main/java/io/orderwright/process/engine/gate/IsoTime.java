package io.orderwright.process.engine.gate;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import javax.xml.datatype.DatatypeFactory;

/** ISO-8601 as the engine reads it in timers. */
public final class IsoTime {

    private static final long SHORTEST = 60_000;

    private IsoTime() {}

    public static boolean isDate(String text) {
        try {
            DateTimeFormatter.ISO_DATE_TIME.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    public static boolean isDuration(String text) {
        try {
            DatatypeFactory.newDefaultInstance().newDuration(text);
            return text.startsWith("P");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** {@code R3/PT10M}, with a start or an end where one is given; not more often than each minute. */
    public static boolean isCycle(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length < 2 || parts.length > 3 || !parts[0].matches("R\\d*")) {
            return false;
        }
        boolean repeats = false;
        for (int i = 1; i < parts.length; i++) {
            if (!isDate(parts[i]) && !isDuration(parts[i])) {
                return false;
            }
            repeats |= isDuration(parts[i]) && isAMinute(parts[i]);
        }
        return repeats;
    }

    private static boolean isAMinute(String duration) {
        return DatatypeFactory.newDefaultInstance().newDuration(duration).getTimeInMillis(new Date(0)) >= SHORTEST;
    }
}
