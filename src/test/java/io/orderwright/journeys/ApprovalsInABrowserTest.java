package io.orderwright.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActRecord;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.desk.Chromium;
import io.orderwright.sales.orders.OrderState;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Approvals as people do them: every verb once in Tasklist, and the page "My approvals" on a phone, in both languages. */
@Tag("approvals")
@Tag("desk")
class ApprovalsInABrowserTest extends Business {

    private static final int PHONE = 390;

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeAll
    static void aBrowserIsThere() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    // Tasklist --------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "APPROVE, 批准 / Approve, '', ''",
        "REJECT, 拒绝 / Reject, '', too dear",
        "SEND_BACK, 退回 / Send back, '', which date?",
        "TRANSFER, 转办 / Transfer, chris, yours",
        "DELEGATE, 委派 / Delegate, chris, your opinion?",
        "ADD_APPROVER, 加签 / Add approver, chris, you too",
        "COPY, 抄送 / Copy, wendy, ''",
        "COMMENT, 仅留言 / Comment only, '', I ask the warehouse"
    })
    void everyVerbInTasklist(ApprovalVerb verb, String label, String target, String comment) {
        String number = toApprove();
        try (Page page = chromium.window("morgan", "en", 1440, port)) {
            open(page, task(number).getId());
            claim(page);
            answer(page, label, target, comment);
            await(number, verb);
        }
        ActRecord act = last(number);
        Assertions.assertThat(act.actor()).isEqualTo("morgan");
        Assertions.assertThat(act.comment()).isEqualTo(comment);
    }

    @Test
    void anAddedApproverIsRemovedInTasklist() {
        String number = toApprove();
        questions.act(new ActOnApproval(number, null, ApprovalVerb.ADD_APPROVER, "chris", "you too", "morgan"));
        Task own = tasksOf(number).stream()
                .filter(task -> task.getAssignee() == null)
                .findFirst()
                .orElseThrow();
        try (Page page = chromium.window("morgan", "zh-CN", 1440, port)) {
            open(page, own.getId());
            claim(page);
            answer(page, "减签 / Remove approver", "chris", "clear without");
            await(number, ApprovalVerb.REMOVE_APPROVER);
        }
        Assertions.assertThat(tasksOf(number)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "NUDGE, 催办 / Nudge, '', '', en",
        "WITHDRAW, 撤回 / Withdraw, '', wrong quantity, zh-CN",
        "COPY, 抄送 / Copy, wendy, '', en",
        "COMMENT, 留言 / Comment, '', by Friday please, zh-CN"
    })
    void everyVerbOfTheSubmitterInTasklist(
            ApprovalVerb verb, String label, String target, String comment, String language) {
        String number = toApprove();
        try (Page page = chromium.window("sally", language, 1440, port)) {
            open(page, beside(number, "userFollowApproval").getId());
            answer(page, label, target, comment);
            await(number, verb);
            Chromium.take(page, "tasklist-follow-" + verb);
        }
        Assertions.assertThat(last(number).actor()).isEqualTo("sally");
    }

    @Test
    void aCopyIsReadInTasklist() {
        String number = toApprove();
        questions.act(new ActOnApproval(number, null, ApprovalVerb.COPY, "wendy", "", "morgan"));
        try (Page page = chromium.window("wendy", "en", 1440, port)) {
            open(page, beside(number, "userReadCopy").getId());
            assertThat(page.getByText(orders.get(number).customerName()).first())
                    .isVisible();
            assertThat(page.locator(".fjs-form").getByText("1000000.00")).hasCount(0);
            page.locator("button:has-text('Complete')").last().click();
            org.awaitility.Awaitility.await()
                    .until(() -> tasks.createTaskQuery()
                                    .processInstanceBusinessKey(number)
                                    .taskDefinitionKey("userReadCopy")
                                    .count()
                            == 0);
        }
    }

    @Test
    void aFinishedApprovalIsTakenBackOnThePage() {
        String number = toApprove();
        approves("morgan", number);
        thenIs(number, OrderState.TO_SHIP);
        try (Page page = chromium.window("morgan", "en", PHONE, port)) {
            page.navigate("/approvals/" + number);
            page.locator("button[value=REVOKE]").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say why");
            page.locator("textarea[name=comment]").fill("wrong margin");
            Chromium.accessible(page);
            Chromium.take(page, "approvals-take-back-phone-en");
            page.locator("button[value=REVOKE]").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText(number);
        }
        thenIs(number, OrderState.IN_APPROVAL);
    }

    @Test
    void theSubmitterAnswersAndAsksAgainInTasklist() {
        String number = toApprove();
        questions.act(new ActOnApproval(number, null, ApprovalVerb.SEND_BACK, "", "which date?", "morgan"));
        try (Page page = chromium.window("sally", "en", 1440, port)) {
            open(page, task(number).getId());
            assertThat(page.getByText("which date?").first()).isVisible();
            answer(page, "重新提交 / Ask again", "", "in March");
            await(number, ApprovalVerb.RESUBMIT);
        }
        Assertions.assertThat(task(number).getTaskDefinitionKey()).isEqualTo("userSignOff");
    }

    // My approvals ----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"en, Approve, Waiting for me", "zh-CN, 批准, 待我处理"})
    void aManagerApprovesOnThePhoneAndTheTaskIsGoneFromTasklist(String language, String approve, String waiting) {
        String number = toApprove();
        try (Page page = chromium.window("morgan", language, PHONE, port)) {
            page.navigate("/approvals");
            assertThat(page.locator("#content .approvals-boxes")
                            .getByText(waiting, new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            Chromium.accessible(page);
            Chromium.take(page, "approvals-list-phone-" + language);
            page.navigate("/approvals/" + number);
            assertThat(page.getByText(orders.get(number).customerName()).first())
                    .isVisible();
            assertThat(page.getByText("approval/approval-levels").first()).isVisible();
            Chromium.accessible(page);
            Chromium.take(page, "approvals-one-phone-" + language);
            Locator button = page.locator("button[value=APPROVE]");
            assertThat(button).hasText(approve);
            Assertions.assertThat(button.boundingBox().height)
                    .as("a thumb hits it")
                    .isGreaterThanOrEqualTo(44);
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing to scroll sideways")
                    .isEqualTo(true);
            button.click();
            page.waitForURL("**/approvals");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText(number);
        }
        thenIs(number, OrderState.TO_SHIP);
        Assertions.assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey("userSignOff")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"en, A rejection needs a reason", "zh-CN, 须说明理由"})
    void nothingTypedIsLostWhenAnActIsRefused(String language, String told) {
        String number = toApprove();
        try (Page page = chromium.window("morgan", language, PHONE, port)) {
            page.navigate("/approvals/" + number);
            page.locator("button[value=REJECT]").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText(told);
            page.locator(".approvals-more > summary").click();
            page.locator("textarea[name=comment]").fill("a long explanation");
            page.locator("button[value=TRANSFER]").click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.locator("textarea[name=comment]")).hasValue("a long explanation");
            page.locator("select[name=target]").selectOption("chris");
            page.locator("button[value=TRANSFER]").click();
            page.waitForURL("**/approvals");
        }
        Assertions.assertThat(task(number).getAssignee()).isEqualTo("chris");
    }

    @Test
    void whatWasAnsweredMeanwhileSaysByWhom() {
        String number = toApprove();
        try (Page page = chromium.window("morgan", "en", PHONE, port)) {
            page.navigate("/approvals/" + number);
            questions.act(new ActOnApproval(number, null, ApprovalVerb.TRANSFER, "chris", "yours", "morgan"));
            approves("chris", number);
            page.locator("button[value=APPROVE]").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("chris approved " + number);
        }
    }

    @Test
    void theSubmitterSeesHisOwnNudgesAndIsOfferedNoAnswer() {
        String number = toApprove();
        try (Page page = chromium.window("sally", "en", 1280, port)) {
            page.navigate("/approvals?box=SUBMITTED");
            assertThat(page.getByText(number)).isVisible();
            page.navigate("/approvals/" + number);
            assertThat(page.locator("button[value=APPROVE]")).hasCount(0);
            page.locator("button[value=NUDGE]").click();
            assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
            Chromium.accessible(page);
            Chromium.take(page, "approvals-one-wide-en");
        }
        Assertions.assertThat(last(number).verb()).isEqualTo(ApprovalVerb.NUDGE);
    }

    // -----------------------------------------------------------------------------------------------------------------

    private String toApprove() {
        String number = place(goodCustomer(), line(goods("1000.00", 100), 60));
        thenIs(number, OrderState.IN_APPROVAL);
        return number;
    }

    private Task task(String number) {
        return taskOf(number);
    }

    private Task beside(String number, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(step)
                .singleResult();
    }

    private ActRecord last(String number) {
        List<ActRecord> acts = approvals.acts(number);
        return acts.get(acts.size() - 1);
    }

    private void await(String number, ApprovalVerb verb) {
        org.awaitility.Awaitility.await()
                .until(() -> approvals.acts(number).stream().anyMatch(act -> act.verb() == verb));
    }

    /** The web apps drop what comes while they are still loading: tries again until it shows. */
    static void open(Page page, String task) {
        Locator form = page.locator(".fjs-form");
        for (int attempt = 1; ; attempt++) {
            page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
            try {
                form.waitFor(new Locator.WaitForOptions().setTimeout(15_000));
                return;
            } catch (PlaywrightException late) {
                if (attempt == 4) {
                    throw late;
                }
                page.reload();
            }
        }
    }

    private static void claim(Page page) {
        Locator unclaimed = page.locator(
                        "[ng-click='startClaiming()'], .claim button, button:has-text('Claim'), button:has-text('认领')")
                .first();
        unclaimed.click();
        assertThat(page.locator(".fjs-form input[type=radio]").first()).isEnabled();
    }

    private static void answer(Page page, String verb, String target, String comment) {
        page.getByLabel(verb, new Page.GetByLabelOptions().setExact(true)).check();
        if (!target.isEmpty()) {
            page.locator(".fjs-form input[type=text]:visible").last().fill(target);
        }
        if (!comment.isEmpty()) {
            page.locator(".fjs-form textarea").last().fill(comment);
        }
        page.locator("button:has-text('Complete'), button:has-text('完成')")
                .last()
                .click();
    }
}
