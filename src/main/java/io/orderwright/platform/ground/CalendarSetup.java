package io.orderwright.platform.ground;

import io.orderwright.platform.kernel.BusinessHours;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.WorkingDays;
import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The one clock that everything reads, so that tests can set it, and the company's calendar over it. */
@Configuration
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarSetup {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarSetup.class);

    private final CalendarSettings settings;
    private final ZoneId zone;

    /** @throws IllegalStateException in production where nobody says the zone: a container's is hardly the company's */
    CalendarSetup(CalendarSettings settings, Environment environment) {
        this.settings = settings;
        ZoneId said = settings.zone();
        if (said == null && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("The company's time zone is not said: set orderwright.company.zone"
                    + " (ORDERWRIGHT_COMPANY_ZONE), for example Asia/Shanghai. Document years, due days, totals of a day"
                    + " and all times that people read follow it.");
        }
        this.zone = said == null ? ZoneId.systemDefault() : said;
        if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            throw new IllegalStateException(
                    "The company's time zone " + zone + " is no name of the time-zone database, as"
                            + " Asia/Shanghai is; the database reads offsets the other way round: set orderwright.company.zone");
        }
        LOG.info(
                "The company's time zone is {} ({})",
                zone,
                said == null ? "this machine's; orderwright.company.zone sets another" : "orderwright.company.zone");
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(zone);
    }

    @Bean
    CompanyCalendar companyCalendar(Clock clock) {
        return new CompanyCalendar(
                clock,
                zone,
                new WorkingDays(settings.workingDays(), settings.holidays(), settings.extraWorkingDays()),
                new BusinessHours(settings.opens(), settings.closes()));
    }
}
