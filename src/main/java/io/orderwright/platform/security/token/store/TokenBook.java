package io.orderwright.platform.security.token.store;

import io.orderwright.platform.security.token.ApiToken;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of tokens. */
@Repository
public class TokenBook {

    private static final String COLUMNS =
            "id, integration, prefix, roles, writes, created_by, created_at, expires_at, revoked_at, used_at, used_from";

    private final JdbcTemplate jdbc;

    TokenBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public ApiToken add(ApiToken token, byte[] hash) {
        return jdbc.query(
                        "insert into api_token (integration, prefix, hash, roles, writes, created_by, created_at, expires_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) returning " + COLUMNS,
                        (row, number) -> token(row),
                        token.integration(),
                        token.prefix(),
                        hash,
                        token.roles().toArray(String[]::new),
                        token.writes(),
                        token.createdBy(),
                        Timestamp.from(token.createdAt()),
                        Timestamp.from(token.expiresAt()))
                .get(0);
    }

    public Optional<ApiToken> find(byte[] hash) {
        return jdbc
                .query("select " + COLUMNS + " from api_token where hash = ?", (row, number) -> token(row), hash)
                .stream()
                .findFirst();
    }

    public Optional<ApiToken> find(long id) {
        return jdbc
                .query("select " + COLUMNS + " from api_token where id = ?", (row, number) -> token(row), id)
                .stream()
                .findFirst();
    }

    /** Of the tokens of an integration that are good at this moment. */
    public Set<String> rolesOf(String integration, Instant now) {
        return Set.copyOf(jdbc.queryForList(
                """
                select distinct role from api_token, unnest(roles) role
                where integration = ? and revoked_at is null and expires_at > ?""",
                String.class,
                integration,
                Timestamp.from(now)));
    }

    public List<ApiToken> page(long before, int size) {
        return jdbc.query(
                "select " + COLUMNS + " from api_token where id < ? order by id desc limit ?",
                (row, number) -> token(row),
                before,
                size);
    }

    /** @return whether it was good until now */
    public boolean revoke(long id, String by, Instant now) {
        return jdbc.update(
                        "update api_token set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null",
                        Timestamp.from(now),
                        by,
                        id)
                == 1;
    }

    /** @return whether the address is a new one for it */
    public boolean used(long id, String address, Instant now) {
        jdbc.update("update api_token set used_at = ?, used_from = ? where id = ?", Timestamp.from(now), address, id);
        return jdbc.update(
                        "insert into api_token_address (token_id, address, first_at) values (?, ?, ?) on conflict do nothing",
                        id,
                        address,
                        Timestamp.from(now))
                == 1;
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        Array roles = row.getArray(4);
        return new ApiToken(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                List.of((String[]) roles.getArray()),
                row.getBoolean(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getTimestamp(8).toInstant(),
                instant(row.getTimestamp(9)),
                instant(row.getTimestamp(10)),
                row.getString(11));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
