package io.orderwright.process.worklist.store;

import io.orderwright.desk.ports.TasksOfPerson;
import io.orderwright.platform.security.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts and lists a person's tasks in the engine's own tables: the engine's query cannot stop counting, and asks for
 * authorizations row by row. Whoever is assigned to a task or a candidate for it may read it, which is what is asked here.
 */
@Component
class EngineTasksOfPerson implements TasksOfPerson {

    private static final String ASSIGNED =
            """
            select t.id_ from act_ru_task t
             where t.assignee_ = :user and t.suspension_state_ = 1 and t.task_def_key_ <> 'userFollowApproval'""";

    private static final String TO_CLAIM =
            """
            select t.id_ from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
             where l.type_ = 'candidate' and (l.group_id_ in (:groups) or l.user_id_ = :user)
               and t.assignee_ is null and t.suspension_state_ = 1""";

    private static final String OVERDUE = " and t.due_date_ < :now";

    private static final String FIRST =
            """
            select t.id_, t.task_def_key_, t.assignee_, t.create_time_, t.due_date_, i.business_key_
              from (%s union %s) waiting
              join act_ru_task t on t.id_ = waiting.id_
              left join act_ru_execution i on i.id_ = t.proc_inst_id_
             order by t.due_date_ nulls last, t.create_time_, t.id_
             limit :size"""
                    .formatted(ASSIGNED, TO_CLAIM);

    private static final String OF_KINDS =
            """
            select t.id_, t.task_def_key_, t.assignee_, t.create_time_, t.due_date_, i.business_key_
              from act_ru_task t left join act_ru_execution i on i.id_ = t.proc_inst_id_
             where t.task_def_key_ in (:kinds) and t.suspension_state_ = 1 order by t.create_time_, t.id_ limit :size""";

    private final JdbcClient database;

    EngineTasksOfPerson(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Person person, int atMost) {
        return count("", person, Instant.EPOCH, atMost);
    }

    @Override
    @Transactional(readOnly = true)
    public int countOverdue(Person person, Instant now, int atMost) {
        return count(OVERDUE, person, now, atMost);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaitingTask> first(Person person, int size) {
        return database.sql(FIRST)
                .param("user", person.user())
                .param("groups", groups(person))
                .param("size", size)
                .query(EngineTasksOfPerson::task)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaitingTask> ofKinds(Collection<String> kinds, int size) {
        return database.sql(OF_KINDS)
                .param("kinds", kinds)
                .param("size", size)
                .query(EngineTasksOfPerson::task)
                .list();
    }

    /** A task stands in as many rows as the person has groups that may claim it. */
    private int count(String more, Person person, Instant now, int atMost) {
        List<String> groups = groups(person);
        String counted = "select count(*) from ((" + ASSIGNED + more + " limit :rows) union (" + TO_CLAIM + more
                + " limit :rows)) waiting";
        int found = database.sql(counted)
                .param("user", person.user())
                .param("groups", groups)
                .param("now", Timestamp.from(now))
                .param("rows", atMost * (groups.size() + 1))
                .query(Integer.class)
                .single();
        return Math.min(found, atMost);
    }

    /** Never empty, which SQL could not say. */
    private static List<String> groups(Person person) {
        return person.roles().isEmpty() ? List.of("") : List.copyOf(person.roles());
    }

    private static WaitingTask task(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_date_");
        return new WaitingTask(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("business_key_"),
                row.getString("assignee_") != null,
                row.getTimestamp("create_time_").toInstant(),
                due == null ? null : due.toInstant());
    }
}
