package io.orderwright.desk.approvals;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DetailWords;
import io.orderwright.desk.TaskPages;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the pages of approvals bring to the house: who may reach them, their links, and which tasks are done there.
 */
@Component
class ApprovalsRoom implements AccessRules, DeskEntries, TaskPages, DetailWords {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/approvals", "/approvals/*"),
                AccessRule.post(
                        EMPLOYEES, "/approvals/*", "/approvals/substitutes", "/approvals/substitutes/*/revocation"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(20, "approvals", "/approvals", "approvals.title", "g a"));
    }

    @Override
    public List<TaskPage> taskPages() {
        return List.of(
                TaskPage.ofOrder("userApproveOrder", "/approvals/{subject}"),
                TaskPage.ofOrder("userReviseOrder", "/approvals/{subject}"),
                TaskPage.ofPaper("userFollowApproval", "/approvals/{subject}"),
                TaskPage.ofPaper("userReadCopy", "/approvals/{subject}"),
                TaskPage.ofPaper("userSignOff", "/approvals/{subject}"),
                TaskPage.ofPaper("userReviseSubject", "/approvals/{subject}"));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(
                new DetailWord("verdict", "approvals.verdict."),
                new DetailWord("mode", "approvals.mode."),
                new DetailWord("verb", "approvals.verb."),
                new DetailWord("sameAs", "approvals.same-as."),
                new DetailWord("group", "role."),
                new DetailWord("levels", "role."));
    }
}
