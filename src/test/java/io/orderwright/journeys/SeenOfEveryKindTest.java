package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.approvals.rounds.RoundView;
import io.orderwright.platform.security.Browser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A limit, an insertion and a release of credit are decided on pages and by operations of their own: these compare, too, what was seen. */
@Tag("doors")
class SeenOfEveryKindTest extends SubjectsToSignOff {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    TestRestTemplate rest;

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CREDIT_LIMIT", "URGENT_INSERTION", "CREDIT_RELEASE"})
    void whatWasSeenOfSomethingElseIsNotDecidedAndThePageSendsBackWhatItShowed(Kind kind) throws Exception {
        String other = seen(written(kind));
        String number = written(kind);
        ResponseEntity<String> refused = decides(kind, number, other);
        assertThat(refused.getStatusCode().value()).as(refused.getBody()).isEqualTo(409);
        JsonNode problem = json.readTree(refused.getBody());
        assertThat(problem.path("code").asText()).isEqualTo("approval.seen-moved");
        assertThat(problem.path("differences")).isNotEmpty();

        RoundState open = last(number).state();
        Browser person = new Browser(port).as(kind.approver);
        for (String page : pages(kind, number)) {
            assertThat(shown(person.get(page).body())).as(page).contains(seen(number));
        }
        HttpResponse<String> answered = person.form(
                action(kind, number),
                "answer=yes&approved=true&release=true&comment=ok&reason=ok&amount=&deviation=0&until=&seen="
                        + URLEncoder.encode(other, StandardCharsets.UTF_8) + "&_csrf=" + person.csrf());
        assertThat(answered.body()).as("refused on its page").contains("not any more what you saw");
        assertThat(last(number).state()).as("nothing was answered").isEqualTo(open);

        assertThat(decides(kind, number, seen(number)).getStatusCode().value()).isEqualTo(204);
    }

    private RoundView last(String number) {
        List<RoundView> rounds = approvals.rounds(number);
        return rounds.get(rounds.size() - 1);
    }

    private String seen(String number) {
        return last(number).seen();
    }

    private List<String> pages(Kind kind, String number) {
        return switch (kind) {
            case CREDIT_LIMIT -> List.of("/credit/" + limits.get(number).customer());
            case URGENT_INSERTION -> List.of("/insertions/" + number);
            default -> {
                String order = cases.get(number).orderNumber();
                yield List.of("/credit/cases?order=" + order, "/orders/" + order);
            }
        };
    }

    private String action(Kind kind, String number) {
        return switch (kind) {
            case CREDIT_LIMIT -> "/credit/limits/" + number + "/decision";
            case URGENT_INSERTION -> "/insertions/" + number + "/decision";
            default -> "/credit/cases/" + cases.get(number).orderNumber() + "/release";
        };
    }

    private ResponseEntity<String> decides(Kind kind, String number, String seen) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(kind.approver, kind.approver + "-demo");
        headers.setContentType(MediaType.APPLICATION_JSON);
        String address =
                switch (kind) {
                    case CREDIT_LIMIT -> "/api/v1/credit/limits/" + number;
                    case URGENT_INSERTION -> "/api/v1/insertions/" + number;
                    default -> "/api/v1/credit/holds/" + cases.get(number).orderNumber();
                };
        String yes = kind == Kind.CREDIT_RELEASE ? "release" : "approved";
        return rest.exchange(
                address + "/decision",
                HttpMethod.POST,
                new HttpEntity<>("{\"%s\":true,\"comment\":\"ok\",\"seen\":\"%s\"}".formatted(yes, seen), headers),
                String.class);
    }

    private static List<String> shown(String page) {
        Matcher seen = SEEN.matcher(page);
        return seen.results().map(found -> found.group(1)).toList();
    }
}
