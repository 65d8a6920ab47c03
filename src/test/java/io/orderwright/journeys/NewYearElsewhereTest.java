package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.records.BillingFigures;
import io.orderwright.fulfilment.deliveries.ShippingFigures;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.DayTotal;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.orders.OrderFigures;
import io.orderwright.sales.orders.OrderState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Around New Year the company has another day than its machine: what it numbers, dates, counts and plans is by its own. */
@Tag("journey")
@RunningApplication
class NewYearElsewhereTest {

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-12-31T16:20:00Z, 2027-01-01",
        "America/New_York, 2029-01-01T03:20:00Z, 2028-12-31",
    })
    void anOrderLivesByTheCompanysDays(ZoneId zone, Instant now, LocalDate day) {
        try (ConfigurableApplicationContext there = start(zone, now)) {
            Company company = new Company();
            there.getAutowireCapableBeanFactory().autowireBean(company);
            CompanyCalendar calendar = there.getBean(CompanyCalendar.class);
            String number = company.place(company.goodCustomer(), Business.line(company.goods("100.00", 9), 2));
            company.thenIs(number, OrderState.TO_SHIP);
            company.ships(number);
            company.thenIs(number, OrderState.SHIPPED);
            assertThat(number).startsWith("SO-" + day.getYear() + "-");
            assertThat(calendar.minute(company.orders.get(number).placedAt())).startsWith(day.toString());

            assertThat(company.jdbc.queryForObject(
                            "select request from effect where order_number = ? and topic = 'erp.post-sales-order'",
                            String.class,
                            number))
                    .contains("\"date\":\"" + day + "\"");

            InvoiceView invoice = company.billing.find(number).orElseThrow();
            assertThat(invoice.number()).startsWith("IN-" + day.getYear() + "-");
            assertThat(invoice.issuedOn()).isEqualTo(day);
            assertThat(invoice.dueOn()).isEqualTo(day.plusDays(30));
            assertThat(reminder(company, number))
                    .isEqualTo(day.plusDays(31).atTime(9, 0).atZone(zone).toInstant());

            company.pays(number, invoice.gross().plain());
            company.thenIs(number, OrderState.CLOSED);
            assertThat(company.wrong(number)).isEmpty();
            assertThat(calendar.today()).isEqualTo(day);
            assertThat(there.getBean(OrderFigures.class).placed(day, day, zone))
                    .extracting(DayTotal::count)
                    .containsExactly(1L);
            assertThat(there.getBean(ShippingFigures.class).dispatched(day, day, zone))
                    .extracting(DayTotal::count)
                    .containsExactly(1L);
            assertThat(there.getBean(BillingFigures.class).received(day, day, zone))
                    .extracting(DayTotal::day)
                    .containsExactly(day);
            assertThat(nights(company, zone.getRules().getStandardOffset(now))).containsExactly(LocalTime.of(1, 5));
        }
    }

    /** When the customer would be reminded, by the engine's clock, once the invoice is posted. */
    private static Instant reminder(Company company, String number) {
        return await().until(() -> company.by().clock().timersAt(number, "boundaryPaymentDue"), due -> !due.isEmpty())
                .get(0)
                .getDuedate()
                .toInstant();
    }

    /** At which standard time of the company the production day begins. */
    private static List<LocalTime> nights(Company company, ZoneOffset standard) {
        List<Job> clocks = company.management
                .createJobQuery()
                .processDefinitionKey("production-day")
                .timers()
                .list();
        return clocks.stream()
                .map(job -> LocalTime.ofInstant(job.getDuedate().toInstant(), standard))
                .toList();
    }

    private ConfigurableApplicationContext start(ZoneId zone, Instant now) {
        Clock clock = Clock.offset(Clock.system(zone), Duration.between(Instant.now(), now));
        return new CompanyBeside("zone")
                .start(
                        Map.of("orderwright.company.zone", zone.getId()),
                        there -> there.registerBean(Clock.class, () -> clock));
    }

    /** The words of journeys, for an application that is somewhere else. */
    private static final class Company extends Business {}
}
