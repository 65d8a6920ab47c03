package io.orderwright.platform.ground;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Where and when the company works: {@code orderwright.company.*}.
 *
 * @param zone by whose clocks, for example {@code Asia/Shanghai}; the machine's where nobody says
 * @param workingDays weekdays
 * @param holidays days that are free all the same
 * @param extraWorkingDays days that are worked all the same
 * @param opens when a working day begins
 * @param closes when it ends; 00:00 is midnight
 */
@ConfigurationProperties("orderwright.company")
record CalendarSettings(
        @Nullable ZoneId zone,

        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
        Set<DayOfWeek> workingDays,

        @DefaultValue @DateTimeFormat(iso = ISO.DATE) Set<LocalDate> holidays,
        @DefaultValue @DateTimeFormat(iso = ISO.DATE) Set<LocalDate> extraWorkingDays,

        @DefaultValue("09:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime opens,

        @DefaultValue("18:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime closes) {}
