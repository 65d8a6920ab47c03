package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The menu offers what opens, and keeps quiet about what does not. */
@Tag("desk")
@RunningApplication
class MenuTest {

    private static final Pattern NAV = Pattern.compile("<ul class=\"desk-nav\">(.*?)</nav>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    /** What leads on to where one works. */
    private static final Set<String> ELSEWHERE = Set.of("/orders/new", "/api", "/sandbox");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"sally", "wendy", "fiona", "grace", "adam", "audrey", "paul", "peter"})
    void everyLinkOpens(String user) {
        Browser person = new Browser(port).as(user);
        List<String> links = links(person);
        assertThat(links).contains("/", "/orders");
        // Once more: what is remembered of the access rules is the same as what they said.
        assertThat(links(person)).isEqualTo(links);
        for (String link : links) {
            assertThat(person.get(link).statusCode()).as(link).isEqualTo(ELSEWHERE.contains(link) ? 302 : 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/purchases", "/credit/cases", "/camunda/app/admin/default/"})
    void whatIsNotOpenIsNotOffered(String address) {
        Browser wendy = new Browser(port).as("wendy");
        assertThat(links(wendy)).doesNotContain(address);
        assertThat(links(new Browser(port).as("grace")).contains(address)
                        || links(new Browser(port).as("adam")).contains(address))
                .isTrue();
        assertThat(wendy.get(address).statusCode()).isEqualTo(403);
    }

    /** Who has many links has them in groups, finance its desk first; who has few sees all of them at once. */
    @Test
    void manyLinksStandInGroups() {
        String finance = nav(new Browser(port).as("fiona"));
        assertThat(finance).contains("<details>", ">Money</summary>", ">Master data</summary>");
        assertThat(links(new Browser(port).as("fiona")).subList(0, 3)).containsExactly("/", "/finance", "/orders");
        assertThat(LINK.matcher(finance).results().count()).isGreaterThan(14);
        assertThat(finance.split("<summary").length - 1 + single(finance)).isLessThanOrEqualTo(12);
        assertThat(nav(new Browser(port).as("serena"))).doesNotContain("<details");
        assertThat(new Browser(port).as("fiona").get("/dunning").body()).contains("class=\"here\"");
    }

    private static long single(String nav) {
        return LINK.matcher(nav.replaceAll("(?s)<details>.*?</details>", ""))
                .results()
                .count();
    }

    private static String nav(Browser person) {
        return NAV.matcher(person.get("/orders").body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> links(Browser person) {
        return LINK.matcher(nav(person))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
