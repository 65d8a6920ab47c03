package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.DemoCast;
import io.orderwright.platform.security.login.LoginAuthentication;
import io.orderwright.platform.security.ports.Account;
import io.orderwright.process.engine.forms.FormFacts;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;

/** What people say about a document's approval is for those who may read the document, or had the question copied to them. */
@Tag("doors")
@Tag("security")
class WordsOnApprovalsTest extends Business {

    @Autowired
    LimitTasks limitTasks;

    private static final String SAID = "his bank will not pay";

    /** Comments stand in it once somebody has answered. */
    private static final String LEVELS = "/api/v1/approvals/%s";

    @LocalServerPort
    int port;

    @Autowired
    List<FormFacts> cards;

    @Test
    void nobodyElseReadsThem() {
        String limit = proposed();
        act(limit, ApprovalVerb.COMMENT, "", SAID, "morgan");
        shownTo(limit, Roles.CREDIT_READERS);
        limitTasks.decide(limit, false, "no: " + SAID, asked(limit));
        shownTo(limit, Roles.CREDIT_READERS);
        assertThat(at("chris", LEVELS.formatted(limit))).contains("no: " + SAID);
        assertThat(at("wendy", LEVELS.formatted(limit))).contains(limit).doesNotContain(SAID);
    }

    @Test
    void aCopyOfTheQuestionComesWithWhatIsSaid() {
        String limit = proposed();
        act(limit, ApprovalVerb.COMMENT, "", SAID, "morgan");
        assertThat(at("wendy", "/api/v1/approvals/" + limit + "/acts")).contains("COMMENT", "morgan", "***");

        act(limit, ApprovalVerb.COPY, "wendy", "", "morgan");

        assertThat(at("wendy", "/api/v1/approvals/" + limit + "/acts")).contains(SAID);
        assertThat(at("wendy", "/approvals/" + limit)).contains(SAID);
        assertThat(at("paul", "/approvals/" + limit)).doesNotContain(SAID);
    }

    private String proposed() {
        return limits.propose(
                        new ProposeLimit(
                                goodCustomer(),
                                LimitKind.ORDINARY,
                                new SaidNumber(new BigDecimal("2000000")),
                                null,
                                null,
                                "grows"),
                        "morgan")
                .number();
    }

    private String asked(String limit) {
        return approvals.of(limit).get(0).group().equals(Roles.CREDIT_CONTROLLER) ? "chris" : "grace";
    }

    private void act(String limit, ApprovalVerb verb, String target, String comment, String by) {
        questions.act(new ActOnApproval(limit, null, verb, target, comment, by));
    }

    /** At every door, to these roles and to nobody else. */
    private void shownTo(String limit, List<String> readers) {
        for (DemoCast.Member member : DemoCast.MEMBERS) {
            boolean reader = readers.contains(member.role());
            for (String door : List.of(LEVELS, "/api/v1/approvals/%s/acts", "/approvals/%s")) {
                HttpResponse<String> answer =
                        new Browser(port).as(member.user()).get(door.formatted(limit));
                assertThat(answer.statusCode())
                        .as(member.user() + " at " + door)
                        .isEqualTo(Roles.EMPLOYEES.contains(member.role()) ? 200 : 403);
                if (answer.statusCode() == 200 && !door.equals(LEVELS)) {
                    assertThat(answer.body().contains(SAID))
                            .as(member.user() + " at " + door)
                            .isEqualTo(reader);
                } else {
                    assertThat(reader || !answer.body().contains(SAID))
                            .as(member.user() + " at " + door)
                            .isTrue();
                }
            }
            assertThat(card(member, limit).contains(SAID))
                    .as(member.user() + " in Tasklist")
                    .isEqualTo(reader);
        }
    }

    private String at(String person, String address) {
        return new Browser(port).as(person).get(address).body();
    }

    private String card(DemoCast.Member member, String limit) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new LoginAuthentication(new Account(member.user(), member.name(), Set.of(member.role()))));
        try {
            return cards.stream()
                    .filter(card -> card.name().equals("sign-off"))
                    .findFirst()
                    .orElseThrow()
                    .about(limit);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
