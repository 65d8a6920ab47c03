package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What was seen is what is decided: by the API and in Tasklist, an answer to something else is refused with the difference. */
@Tag("doors")
class SeenIsDecidedTest extends AskedForApproval {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    FormService forms;

    @Test
    void anAnswerToAnotherTotalThanWasSeenIsRefusedWithBoth() throws Exception {
        String number = askedOfSales();
        String seen = level(number, 1).seen();
        lowered(number);
        ResponseEntity<String> answer = decides("morgan", number, seen);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(409);
        JsonNode problem = json.readTree(answer.getBody());
        assertThat(problem.path("code").asText()).isEqualTo("approval.seen-moved");
        assertThat(problem.toString()).contains("\"total\"").contains("7.00 CNY");
        assertThat(level(number, 1).decision()).isEqualTo(Verdict.OPEN);
        assertThat(decides("morgan", number, "what?").getStatusCode().value()).isEqualTo(422);
        assertThat(decides("morgan", number, level(number, 1).seen())
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    @Test
    void tasklistSendsBackWhatItsCardShowed() throws Exception {
        String number = askedOfSales();
        Task task = taskOf(number);
        String shown = json.readTree(
                        forms.getTaskFormVariables(task.getId()).get("document").toString())
                .path("seen")
                .asText();
        assertThat(shown).isEqualTo(level(number, 1).seen());
        lowered(number);
        assertThatThrownBy(() -> completes(task, shown)).hasMessageContaining("7.00");
        assertThat(level(number, 1).decision()).isEqualTo(Verdict.OPEN);
        completes(task, level(number, 1).seen());
        assertThat(approvals.acts(number))
                .anyMatch(
                        act -> act.verb() == ApprovalVerb.APPROVE && act.actor().equals("morgan"));
    }

    private void lowered(String number) {
        approvals.carryOver(number, "less", Money.of(new BigDecimal("7.00"), "CNY"), "CH-1", "sally");
    }

    private void completes(Task task, String seen) {
        identities.setAuthentication("morgan", List.of("sales-manager"));
        try {
            tasks.complete(task.getId(), Map.of("verb", "APPROVE", "target", "", "comment", "", "seen", seen));
        } finally {
            identities.clearAuthentication();
        }
    }

    private ResponseEntity<String> decides(String person, String number, String seen) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(person, person + "-demo");
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.exchange(
                "/api/v1/approvals/" + number + "/decision",
                HttpMethod.POST,
                new HttpEntity<>("{\"approved\":true,\"seen\":\"" + seen + "\"}", headers),
                String.class);
    }
}
