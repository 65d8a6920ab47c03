package io.orderwright.approvals.store;

import io.orderwright.approvals.inbox.InboxFilter;
import io.orderwright.approvals.inbox.InboxItem;
import io.orderwright.approvals.signoffs.SignOffSubject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** What a person's lists hold, a page at a time by key. */
@Repository
public class Inboxes {

    private static final String OPEN =
            """
            select s.id as key, s.id as seat, r.subject, a.level_no, s.group_id, s.person, r.submitter, r.state, a.due_at,
                a.reminders, exists (select 1 from approval_act n where n.subject = r.subject and n.verb = 'NUDGE'
                    and n.round_no = r.round_no and n.level_no = a.level_no) as nudged, false as unread, r.asked_at as at,
                r.kind, r.title, r.total, r.currency, a.reason,
                (select min(o.level_no) from approval o join approval_seat v on v.level_id = o.id and v.asking = o.asking
                    where o.round_id = r.id and o.id <> a.id and v.answered_by = :me) as answered_level
            from approval_seat s join approval a on a.id = s.level_id join approval_round r on r.id = a.round_id
            where s.state = 'OPEN' and r.state = 'OPEN' and r.submitter <> :me and r.excluded ->> cast(:me as text) is null and s.id > :after
                and not exists (select 1 from approval_seat v
                    where v.level_id = s.level_id and v.asking = s.asking and v.answered_by = :me)
            """;

    private static final String BY_NAME = "s.person = :me";
    private static final String BY_GROUP = "s.person is null and s.group_id in (:groups)";
    private static final String FOR_OTHERS =
            """
            (s.person in (:principals) or s.person is null and s.group_id in (:theirGroups)
                and s.group_id not in (:groups))""";

    private static final Map<InboxFilter, String> QUERIES = Map.of(
            InboxFilter.WAITING,
            OPEN + "and (" + BY_NAME + " or " + BY_GROUP + " or " + FOR_OTHERS + ") order by s.id limit :size",
            InboxFilter.MINE,
            OPEN + "and " + BY_NAME + " order by s.id limit :size",
            InboxFilter.GROUPS,
            OPEN + "and " + BY_GROUP + " order by s.id limit :size",
            InboxFilter.SUBSTITUTE,
            OPEN + "and " + FOR_OTHERS + " order by s.id limit :size",
            InboxFilter.RETURNED,
            """
            select r.id as key, null::bigint as seat, r.subject, r.level_no, a.group_id, null as person, r.submitter,
                r.state, a.due_at, a.reminders, false as nudged, false as unread, r.asked_at as at, r.kind, r.title, r.total,
                r.currency, a.reason, null::int as answered_level
            from approval_round r join approval a on a.round_id = r.id and a.level_no = r.level_no
            where r.submitter = :me and r.state = 'SENT_BACK' and r.id > :after order by r.id limit :size""",
            InboxFilter.COPIED,
            """
            select c.id as key, null::bigint as seat, c.subject, r.level_no, null as group_id, c.copied_by as person,
                r.submitter, r.state, null::timestamptz as due_at, 0 as reminders, false as nudged,
                c.read_at is null as unread, c.copied_at as at, r.kind, r.title, r.total, r.currency, null as reason, null::int as answered_level
            from approval_copy c join approval_round r on r.subject = c.subject and r.round_no =
                (select max(o.round_no) from approval_round o where o.subject = c.subject)
            where c.reader = :me and c.id < :after order by c.id desc limit :size""",
            InboxFilter.DONE,
            """
            select t.id as key, null::bigint as seat, t.subject, t.level_no, null as group_id, t.on_behalf_of as person,
                r.submitter, t.verb as state, null::timestamptz as due_at, 0 as reminders, false as nudged, false as unread,
                t.at, r.kind, r.title, r.total, r.currency, null as reason, null::int as answered_level
            from approval_act t join approval_round r on r.subject = t.subject and r.round_no = t.round_no
            where t.actor = :me and t.id < :after order by t.id desc limit :size""",
            InboxFilter.SUBMITTED,
            """
            select r.id as key, null::bigint as seat, r.subject, r.level_no, a.group_id, null as person, r.submitter,
                r.state, a.due_at, a.reminders, false as nudged, false as unread, r.asked_at as at, r.kind, r.title, r.total,
                r.currency, a.reason, null::int as answered_level
            from approval_round r join approval a on a.round_id = r.id and a.level_no = r.level_no
            where r.submitter = :me and r.id < :after order by r.id desc limit :size""");

    private final NamedParameterJdbcTemplate jdbc;

    Inboxes(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who looks at the list: the own groups, for whom he answers today, and their groups. */
    public record InboxOwner(
            String me, Collection<String> groups, Collection<String> principals, Collection<String> theirGroups) {}

    /** @param after key of the last line before this page; null for the first page */
    public List<InboxItem> page(InboxFilter box, InboxOwner who, @Nullable Long after, int size) {
        long from = after != null ? after : box.oldestFirst() ? 0 : Long.MAX_VALUE;
        return jdbc.query(
                QUERIES.getOrDefault(box, ""),
                Map.of(
                        "me", who.me(),
                        "groups", orNone(who.groups()),
                        "principals", orNone(who.principals()),
                        "theirGroups", orNone(who.theirGroups()),
                        "after", from,
                        "size", size),
                (row, number) -> item(row));
    }

    /** A list of a query is never empty. */
    private static Collection<String> orNone(Collection<String> names) {
        return names.isEmpty() ? List.of("") : names;
    }

    private static InboxItem item(ResultSet row) throws SQLException {
        long seat = row.getLong("seat");
        boolean asked = !row.wasNull();
        Timestamp due = row.getTimestamp("due_at");
        Instant at = row.getTimestamp("at").toInstant();
        return new InboxItem(
                row.getLong("key"),
                asked ? seat : null,
                row.getString("subject"),
                row.getInt("level_no"),
                row.getString("group_id"),
                row.getString("person"),
                row.getString("submitter"),
                row.getString("state"),
                due == null ? null : due.toInstant(),
                row.getInt("reminders"),
                row.getBoolean("nudged"),
                row.getBoolean("unread"),
                at,
                SignOffSubject.of(
                        row.getString("subject"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getBigDecimal("total"),
                        row.getString("currency")),
                row.getString("reason"),
                row.getObject("answered_level", Integer.class));
    }
}
