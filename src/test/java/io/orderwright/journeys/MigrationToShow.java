package io.orderwright.journeys;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A process with two versions, and a migration that is done. */
final class MigrationToShow {

    private static final List<String> ROWS = List.of(
            """
            insert into act_re_deployment (id_, name_, deploy_time_, source_)
            select 'pages-copy-' || n, 'pages-copy', '2026-01-01', 'orderwright' from generate_series(1, 2) n on conflict do nothing""",
            """
            insert into act_ge_bytearray (id_, rev_, name_, deployment_id_, bytes_, generated_, type_)
            select 'pages-copy-' || n, 1, b.name_, 'pages-copy-' || n,
                convert_to(replace(convert_from(b.bytes_, 'UTF8'), 'id="approval-copy"', 'id="pages-copy"'), 'UTF8'), false, b.type_
            from act_ge_bytearray b join act_re_procdef d on d.deployment_id_ = b.deployment_id_ and d.resource_name_ = b.name_,
                generate_series(1, 2) n
            where d.key_ = 'approval-copy' and d.version_ = 1 on conflict do nothing""",
            """
            insert into act_re_procdef (id_, rev_, category_, name_, key_, version_, deployment_id_, resource_name_,
                has_start_form_key_, suspension_state_, history_ttl_, startable_)
            select 'pages-copy:' || n || ':pages', 1, category_, name_, 'pages-copy', n, 'pages-copy-' || n, resource_name_,
                has_start_form_key_, 1, history_ttl_, startable_
            from act_re_procdef, generate_series(1, 2) n
            where key_ = 'approval-copy' and version_ = 1 on conflict do nothing""",
            """
            insert into diagram_migration (version, process_key, from_version, to_version, state, reason, asked_by, asked_at,
                decided_by, decided_at, comment, ended_by, ended_at, end_reason)
            select 1, 'approval-copy', 1, 2, 'DONE', 'for a page', 'peter', now(), 'grace', now(), 'well', 'system', now(), ''
            where not exists (select from diagram_migration where reason = 'for a page')""",
            """
            insert into diagram_migration_step select id, 0, 'userReadCopy', 'userReadCopy', true from diagram_migration
            where reason = 'for a page' on conflict do nothing""",
            """
            insert into diagram_migration_instance (migration_id, instance_id, subject, outcome, settled_at, obstacles, messages,
                timers)
            select id, 'pages-' || one, 'PAGES-' || one, one, now(),
                case one when 'REFUSED' then
                    '[{"step": "userReadCopy", "kind": "migrations.obstacle.no-counterpart", "said": []}]' else '[]' end::jsonb,
                case one when 'MOVED' then 1 end, case one when 'MOVED' then 2 end
            from diagram_migration, unnest(array['MOVED', 'REFUSED', 'ENDED', 'LEFT']) one
            where reason = 'for a page' on conflict do nothing""");

    private MigrationToShow() {}

    static void into(Consumer<String> sql, JdbcTemplate jdbc, Map<String, List<String>> places) {
        ROWS.forEach(sql);
        places.put("/api/v1/process-diagrams/{process}/versions/{number}", List.of("1"));
        places.put("/api/v1/diagram-migrations/{id}", List.of(number(jdbc)));
    }

    static Map<String, String> into(ApplicationContext application) {
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> ROWS.forEach(jdbc::execute));
        return Map.of("migration", number(jdbc));
    }

    private static String number(JdbcTemplate jdbc) {
        return SomethingToShow.one(jdbc, "max(id) from diagram_migration where reason = 'for a page'");
    }
}
