package io.orderwright.platform.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The company's days and hours: what day it is there now, when a day begins, on which days and at which hours it works.
 * Years of document numbers, due days, totals of a day and times that people read all follow it, wherever the machine
 * stands. Moments are {@link Instant}s everywhere else.
 */
public final class CompanyCalendar {

    /** The years in which anything of ours can be wanted, due or agreed; others are slips, as 0206 and 20226 are. */
    public static final int FIRST_YEAR = 1990;

    public static final int LAST_YEAR = 2199;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Clock clock;
    private final ZoneId zone;
    private final WorkingDays workingDays;
    private final BusinessHours hours;

    /** @param clock tells the moment; its own zone is not asked */
    public CompanyCalendar(Clock clock, ZoneId zone, WorkingDays workingDays, BusinessHours hours) {
        this.clock = clock;
        this.zone = zone;
        this.workingDays = workingDays;
        this.hours = hours;
    }

    public ZoneId zone() {
        return zone;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Now, as the company's clocks show it. */
    public ZonedDateTime zonedNow() {
        return now().atZone(zone);
    }

    /** The day that the company has now. */
    public LocalDate today() {
        return dateOf(now());
    }

    /** The company's day at that moment. */
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Whether anything of ours can be of that day: the one window of every door. */
    public static boolean isPlausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /**
     * Holds a day against a narrower window around today.
     *
     * @param field what the day is called where it was typed
     * @param back how far it may lie behind, zero for not at all
     * @throws Refusal INVALID for a day outside, with the first and the last that may be
     */
    public void requireWithin(String field, LocalDate day, Period back, Period ahead) {
        LocalDate first = today().minus(back);
        LocalDate last = today().plus(ahead);
        if (day.isBefore(first) || day.isAfter(last)) {
            throw Refusal.invalid(field, "day.outside", day, first, last);
        }
    }

    /** The year that a document of that moment carries in its number. */
    public int yearOf(Instant moment) {
        return dateOf(moment).getYear();
    }

    /** The first moment of the day, which is not midnight where clocks are put forward at midnight. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The moment at which the company's clocks show this time; where they leave it out, as much later. */
    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** The moment at which the company's clocks show this full hour, 0 to 23. */
    public Instant atHour(LocalDate day, int hour) {
        return at(day, LocalTime.of(hour, 0));
    }

    /**
     * Each of the company's days once, as a repeating interval of ISO 8601 that a clock in any zone may count in steps of a
     * day: it begins at 1:05 of standard time, so that summer time, here or there, moves it by an hour and never into the
     * day before.
     */
    public String nightly() {
        return "R/2026-01-01T01:05:00" + zone.getRules().getStandardOffset(now()) + "/P1D";
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingDays.include(day);
    }

    /** The day itself when it is a working day, else the next one. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** So many working days later; with none, the day itself or the working day that follows. */
    public LocalDate addWorkingDays(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days back: " + days);
        }
        LocalDate next = workingDayFrom(day);
        for (int added = 0; added < days; added++) {
            next = workingDayFrom(next.plusDays(1));
        }
        return next;
    }

    /** The moment itself when the company works then, else the one at which it begins again. */
    public Instant nextBusinessMoment(Instant moment) {
        LocalDate day = dateOf(moment);
        if (isWorkingDay(day) && moment.isBefore(closing(day))) {
            Instant opening = at(day, hours.from());
            return moment.isBefore(opening) ? opening : moment;
        }
        return at(workingDayFrom(day.plusDays(1)), hours.from());
    }

    /** When so much time has passed in which the company worked; the last moment of a day rather than the first of the next. */
    public Instant addBusinessTime(Instant moment, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time back: " + time);
        }
        Instant from = nextBusinessMoment(moment);
        Duration rest = time;
        Duration left = Duration.between(from, closing(dateOf(from)));
        while (rest.compareTo(left) > 0) {
            rest = rest.minus(left);
            from = nextBusinessMoment(closing(dateOf(from)));
            left = Duration.between(from, closing(dateOf(from)));
        }
        return from.plus(rest);
    }

    /** How much of the time from one moment to another the company worked; nothing where the other is not later. */
    public Duration businessTime(Instant from, Instant until) {
        Duration worked = Duration.ZERO;
        Instant next = nextBusinessMoment(from);
        while (next.isBefore(until)) {
            Instant closing = closing(dateOf(next));
            worked = worked.plus(Duration.between(next, closing.isBefore(until) ? closing : until));
            next = nextBusinessMoment(closing);
        }
        return worked;
    }

    /** As people read it, for example {@code 2026-11-28 17:05}; where the zone is not said beside it, use {@link #stamp}. */
    public String minute(Instant moment) {
        return MINUTE.format(moment.atZone(zone));
    }

    /** To the second, for example {@code 2026-11-28 17:05:09}. */
    public String second(Instant moment) {
        return SECOND.format(moment.atZone(zone));
    }

    /** As people read it who may be elsewhere, for example {@code 2026-11-28 17:05 (Asia/Shanghai)}. */
    public String stamp(Instant moment) {
        return minute(moment) + " (" + zone.getId() + ")";
    }

    private Instant closing(LocalDate day) {
        return hours.toMidnight() ? startOf(day.plusDays(1)) : at(day, hours.until());
    }
}
