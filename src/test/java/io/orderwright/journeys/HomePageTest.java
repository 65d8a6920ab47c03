package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.desk.ports.TasksOfPerson;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.Person;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody finds at home what waits for him, what is late and how today goes; and nothing that is not for his roles. */
@Tag("desk")
class HomePageTest extends Business {

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Autowired
    TasksOfPerson waiting;

    @Autowired
    CompanyCalendar calendar;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sally  | Waiting for you;orders taken;on credit hold;past the requested date;without goods | payments received;invoices issued;invoices past",
                "wendy  | Waiting for you;deliveries to ship;deliveries shipped;without goods | CNY;payments received;invoices;credit hold",
                "fiona  | Waiting for you;payments received;invoices issued;invoices past;CNY | without goods;to ship",
                "chris  | Waiting for you;on credit hold;invoices past | payments received;to ship",
                "grace  | Waiting for you;payments received;invoices past;on credit hold;to ship;CNY | nothing-is-hidden",
                "audrey | payments received;invoices past;on credit hold | tasks past",
                "peter  | orders taken;on credit hold;to ship | payments received;CNY;invoices;tasks past;without goods",
            })
    void aRoleSeesItsOwnParts(String person, String seen, String hidden) {
        String number = place(goodCustomer(), line(goods("100", 9), 1));
        thenIs(number, OrderState.TO_SHIP);
        String home = home(person);
        assertThat(home).contains(seen.trim().split(";")).contains("Times are those of " + calendar.zone());
        for (String other : hidden.trim().split(";")) {
            assertThat(home).as(person + " sees " + other).doesNotContain(other);
        }
    }

    @Test
    void theNumbersOfTodayFollowWhatHappens() {
        int taken = figure(home("grace"), "orders taken");
        String number = place(goodCustomer(), line(goods("100", 9), 1));
        thenIs(number, OrderState.TO_SHIP);
        org.awaitility.Awaitility.await().until(() -> figure(home("grace"), "orders taken") > taken);
    }

    @Test
    void anOrderPastItsRequestedDateIsLateUntilItLeaves() {
        int late = figure(home("sally"), "past the requested date");
        PlaceOrder today =
                new PlaceOrder(goodCustomer(), null, null, calendar.today(), false, List.of(line(goods("10", 5), 1)));
        String number = placeAs("sally", today);
        thenIs(number, OrderState.TO_SHIP);
        // nobody may want goods yesterday; a day passes, and the list of what is open follows
        transaction.executeWithoutResult(status ->
                jdbc.update("update sales_order set requested_on = requested_on - 1 where number = ?", number));
        assertThat(figure(home("sally"), "past the requested date")).isEqualTo(late + 1);
        ships(number);
        thenIs(number, OrderState.SHIPPED);
        assertThat(figure(home("sally"), "past the requested date")).isEqualTo(late);
    }

    @Test
    void aTaskIsThereForItsGroupUntilSomebodyTakesItAndForHimUntilItIsDone() {
        String number = placeAs("sally", order(customer(Tier.KEY, "A", "1000000"), false, line(goods("60000", 10), 3)));
        thenIs(number, OrderState.IN_APPROVAL);
        Person morgan = person("morgan", Roles.SALES_MANAGER);
        Person other = person("other", Roles.SALES_MANAGER);
        assertThat(numbers(morgan)).contains(number);
        assertThat(numbers(other)).contains(number);
        assertThat(numbers(person("wendy", Roles.WAREHOUSE))).doesNotContain(number);
        int before = waiting.count(morgan, 1000);
        String task = taskOf(number).getId();
        tasks.claim(task, "morgan");
        assertThat(numbers(morgan)).contains(number);
        assertThat(numbers(other)).doesNotContain(number);
        approves("morgan", number);
        assertThat(waiting.count(morgan, 1000)).isEqualTo(before - 1);
        assertThat(waiting.count(morgan, 0)).isZero();
    }

    @Test
    void theBarCountsTheSameTasks() {
        String number = place(goodCustomer(), line(goods("100", 9), 1));
        thenIs(number, OrderState.TO_SHIP);
        int counted = waiting.count(person("wendy", Roles.WAREHOUSE), 100);
        assertThat(new Browser(port).as("wendy").get("/tasks/count").body())
                .contains(">" + (counted > 99 ? "99+" : counted) + "<");
    }

    private List<String> numbers(Person person) {
        return waiting.first(person, 1000).stream()
                .map(TasksOfPerson.WaitingTask::orderNumber)
                .toList();
    }

    private static Person person(String user, String role) {
        return new Person(user, user, Set.of(role));
    }

    private String home(String person) {
        // How many there are is what other tests left: one or several.
        return new Browser(port)
                .as(person)
                .get("/?lang=en")
                .body()
                .replaceAll(">(order|payment|invoice|task) (?!line)", ">$1s ")
                .replace(">delivery ", ">deliveries ");
    }

    private static int figure(String page, String what) {
        Matcher tile = Pattern.compile("home-number\">([\\d,]+)\\+?</strong>\\s*<(?:span|a)[^>]*>[^<]*" + what)
                .matcher(page);
        assertThat(tile.find()).as(what).isTrue();
        return new BigDecimal(tile.group(1).replace(",", "")).intValue();
    }
}
