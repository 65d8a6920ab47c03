package io.orderwright.sales.teams.store;

import io.orderwright.sales.teams.SalesTeamView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of teams and their members. */
@Repository
public class TeamRows {

    private static final String TEAMS =
            """
            select t.code, t.name, t.active,
                array(select m.person from sales_team_member m where m.team = t.code order by m.person) as members
            from sales_team t""";

    private final JdbcTemplate jdbc;

    TeamRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SalesTeamView> find(String code) {
        return jdbc.query(TEAMS + " where t.code = ?", (row, number) -> team(row), code).stream()
                .findFirst();
    }

    /** One page in the order of the code, beginning after that one ("" for the first). */
    public List<SalesTeamView> page(String after, int size) {
        return jdbc.query(
                TEAMS + " where t.code collate \"C\" > ? order by t.code collate \"C\" limit ?",
                (row, number) -> team(row),
                after,
                size);
    }

    /** Codes that are this one when letter case does not count. */
    public List<String> twins(String code) {
        return jdbc.queryForList(
                "select code from sales_team where lower(code) = lower(?) and code <> ?", String.class, code, code);
    }

    /** Enters the team, or replaces what is there, members too; whoever is in another team leaves that. */
    public void enter(SalesTeamView team) {
        jdbc.update(
                """
                insert into sales_team (code, name, active) values (?, ?, ?)
                on conflict (code) do update set name = excluded.name, active = excluded.active""",
                team.code(),
                team.name(),
                team.active());
        Object members = team.members().toArray(String[]::new);
        jdbc.update("delete from sales_team_member where team = ? and person <> all(?)", team.code(), members);
        jdbc.update(
                """
                insert into sales_team_member (person, team) select person, ? from unnest(?) person
                on conflict (person) do update set team = excluded.team""",
                team.code(),
                members);
    }

    public Optional<String> teamOf(String person) {
        return jdbc.queryForList("select team from sales_team_member where person = ?", String.class, person).stream()
                .findFirst();
    }

    private static SalesTeamView team(ResultSet row) throws SQLException {
        return new SalesTeamView(row.getString(1), row.getString(2), row.getBoolean(3), List.of((String[])
                row.getArray(4).getArray()));
    }
}
