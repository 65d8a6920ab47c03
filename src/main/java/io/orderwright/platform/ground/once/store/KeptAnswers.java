package io.orderwright.platform.ground.once.store;

import io.orderwright.platform.ground.once.KeptAnswer;
import io.orderwright.platform.ground.once.KeyedRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of answers, each for a day. */
@Repository
public class KeptAnswers {

    public static final Duration KEPT = Duration.ofHours(24);

    /** How many old ones go with each new one, so that they never become more. */
    private static final int SWEPT = 20;

    /** An answer with the fingerprint of what was asked. */
    public record AnsweredRequest(String content, KeptAnswer answer) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    KeptAnswers(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else has this key; false when somebody has it now. */
    public boolean lock(KeyedRequest request) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 7))", Boolean.class, request.place()));
    }

    public Optional<AnsweredRequest> find(KeyedRequest request) {
        return jdbc
                .query(
                        "select content, status, location, tag, body, whole from kept_answer"
                                + " where caller = ? and address = ? and key = ? and at > ?",
                        (row, number) -> new AnsweredRequest(
                                row.getString(1),
                                new KeptAnswer(
                                        row.getInt(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getBoolean(6))),
                        request.caller(),
                        request.address(),
                        request.key(),
                        oldest())
                .stream()
                .findFirst();
    }

    /** An old one under the same key is over and makes room. */
    public void keep(KeyedRequest request, KeptAnswer answer) {
        jdbc.update(
                """
                insert into kept_answer (caller, address, key, content, status, location, tag, body, whole, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (caller, address, key) do update set content = excluded.content, status = excluded.status,
                    location = excluded.location, tag = excluded.tag, body = excluded.body, whole = excluded.whole,
                    at = excluded.at""",
                request.caller(),
                request.address(),
                request.key(),
                request.content(),
                answer.status(),
                answer.location(),
                answer.tag(),
                answer.body(),
                answer.whole(),
                Timestamp.from(clock.instant()));
        sweep(SWEPT);
    }

    /** What a server that nobody wrote to has left. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void sweepAll() {
        sweep(Integer.MAX_VALUE);
    }

    private void sweep(int most) {
        jdbc.update(
                """
                delete from kept_answer where (caller, address, key) in (
                    select caller, address, key from kept_answer where at <= ? order by at limit ? for update skip locked)""",
                oldest(),
                most);
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }
}
