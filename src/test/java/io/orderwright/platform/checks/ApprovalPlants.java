package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with rounds of approval and who answered them. */
final class ApprovalPlants {

    private ApprovalPlants() {}

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "approver-other-person",
                    "select min(subject) from approval where decided_by is not null",
                    "update approval set submitter = decided_by where subject = $"),
            Plant.of(
                    "approver-other-person",
                    "select min(order_number) from credit_release",
                    "update sales_order set placed_by = r.released_by from credit_release r"
                            + " where r.order_number = number and number = $"),
            Plant.of(
                    "approvals-complete",
                    "select min(a.subject) from approval a join sales_order o on o.number = a.subject"
                            + " where o.state in ('CLOSED', 'SHIPPED', 'TO_SHIP', 'WAITING_FOR_STOCK')",
                    "update approval set decision = 'OPEN' where subject = $"),
            Plant.order(
                    "approvals-complete",
                    "IN_APPROVAL",
                    "delete from approval_seat where level_id in (select id from approval where subject = $)",
                    "delete from approval where subject = $"),
            Plant.order(
                    "sent-back-agrees", "IN_APPROVAL", "update sales_order set state = 'SENT_BACK' where number = $"),
            Plant.order(
                    "sent-back-agrees",
                    "IN_APPROVAL",
                    "update approval_round set state = 'SENT_BACK' where subject = $"),
            Plant.of(
                    "approval-votes",
                    "select min(subject) from approval where decision = 'APPROVED'",
                    "update approval set mode = 'ALL', needed = 2 where subject = $"),
            Plant.of(
                    "approval-votes",
                    "select min(subject) from approval where decision = 'APPROVED'",
                    "insert into approval_seat (id, version, level_id, asking, person, origin, added_by, state)"
                            + " select 900000001, 0, id, asking, 'fiona', 'ADDED', 'morgan', 'PASSED' from approval"
                            + " where subject = $ and level_no = 1"),
            Plant.of(
                    "approval-votes",
                    "select min(subject) from approval where decision = 'APPROVED' and same_as is null",
                    "update approval set same_as = 'CREDIT_RELEASE', same_as_number = -1 where subject = $"),
            Plant.of(
                    "approval-own-vote",
                    "select min(a.subject) from approval a where a.decision = 'APPROVED' and a.level_no = 1",
                    "update approval_seat set on_behalf_of = (select min(r.submitter) from approval_round r"
                            + " where r.subject = $) where level_id in (select id from approval where subject = $)"),
            Plant.of(
                    "approval-own-vote",
                    "select min(subject) from approval_round where state = 'OPEN'",
                    "insert into approval_act (subject, round_no, level_no, verb, actor, comment, at)"
                            + " select subject, round_no, 1, 'TRANSFER', submitter, 'x', now() from approval_round"
                            + " where subject = $"),
            Plant.of(
                    "approval-own-vote",
                    "select min(a.subject) from approval a where a.decision = 'APPROVED' and a.level_no = 1",
                    "update approval_round set excluded = (select jsonb_object_agg(s.answered_by, 'EDITED') from approval_seat s"
                            + " join approval a on a.id = s.level_id where a.subject = $ and s.answered_by is not null)"
                            + " where subject = $"),
            Plant.of(
                    "approval-recorded",
                    "select min(a.subject) from approval a where a.decision = 'APPROVED' and a.level_no = 1",
                    "update approval_seat set answered_by = 'audrey' where state = 'APPROVED' and level_id in"
                            + " (select id from approval where subject = $)"),
            Plant.of(
                    "approval-content",
                    "select min(subject) from approval_round where kind = 'ORDER' and state = 'APPROVED'"
                            + " and content <> ''",
                    "update approval_round set content = reverse(content) where subject = $"),
            Plant.order(
                    "approval-asked",
                    "IN_APPROVAL",
                    "update approval_seat set state = 'PASSED' where state = 'OPEN' and level_id in"
                            + " (select id from approval where subject = $)"));
}
