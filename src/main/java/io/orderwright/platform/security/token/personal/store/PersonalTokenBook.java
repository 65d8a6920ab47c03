package io.orderwright.platform.security.token.personal.store;

import io.orderwright.platform.security.token.personal.PersonalToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of personal tokens. */
@Repository
public class PersonalTokenBook {

    private static final String COLUMNS = "id, person, prefix, created_at, expires_at, revoked_at, used_at, used_from";
    private static final String READ = "select " + COLUMNS + " from personal_token where ";

    private final JdbcClient database;

    PersonalTokenBook(JdbcClient database) {
        this.database = database;
    }

    public PersonalToken add(String person, String prefix, byte[] hash, Instant createdAt, Instant expiresAt) {
        return database.sql("insert into personal_token (person, prefix, hash, created_at, expires_at)"
                        + " values (:person, :prefix, :hash, :created, :expires) returning " + COLUMNS)
                .param("person", person)
                .param("prefix", prefix)
                .param("hash", hash)
                .param("created", Timestamp.from(createdAt))
                .param("expires", Timestamp.from(expiresAt))
                .query(PersonalTokenBook::token)
                .single();
    }

    public Optional<PersonalToken> find(byte[] hash) {
        return database.sql(READ + "hash = :hash")
                .param("hash", hash)
                .query(PersonalTokenBook::token)
                .optional();
    }

    public Optional<PersonalToken> find(long id) {
        return database.sql(READ + "id = :id")
                .param("id", id)
                .query(PersonalTokenBook::token)
                .optional();
    }

    /** How many of a person's are good; no other is added to them meanwhile. */
    public int good(String person, Instant now) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('personal_token ' || :person, 0))")
                .param("person", person)
                .query((row, number) -> number)
                .list();
        return database.sql("select count(*) from personal_token"
                        + " where person = :person and revoked_at is null and expires_at > :now")
                .param("person", person)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /** Good ones first. */
    public List<PersonalToken> of(String person, Instant now, int size) {
        return database.sql(READ + "person = :person"
                        + " order by (revoked_at is null and expires_at > :now) desc, id desc limit :size")
                .param("now", Timestamp.from(now))
                .param("person", person)
                .param("size", size)
                .query(PersonalTokenBook::token)
                .list();
    }

    /** @return whether it was good until now */
    public boolean revoke(long id, Instant now) {
        return database.sql("update personal_token set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return whether the address is another than at its last use; of two at once from the same one, once */
    public boolean used(long id, String address, Instant now) {
        boolean other = use("is distinct from", id, address, now);
        return other || !use("=", id, address, now);
    }

    private boolean use(String compared, long id, String address, Instant now) {
        return database.sql("update personal_token set used_at = :now, used_from = :address where id = :id"
                                + " and used_from " + compared + " :address")
                        .param("now", Timestamp.from(now))
                        .param("address", address)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static PersonalToken token(ResultSet row, int number) throws SQLException {
        return new PersonalToken(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getTimestamp(5).toInstant(),
                instant(row.getTimestamp(6)),
                instant(row.getTimestamp(7)),
                row.getString(8));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
