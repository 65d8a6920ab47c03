package io.orderwright.integration.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.orderwright.integration.Answer;
import io.orderwright.integration.Effect;
import io.orderwright.integration.EffectAttempt;
import io.orderwright.integration.EffectAttempt.EarlierAttempt;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.EffectRecord.EffectState;
import io.orderwright.integration.PartnerEffects.EffectStep;
import io.orderwright.integration.PartnerRefused;
import io.orderwright.platform.ground.text.PersonalData;
import io.orderwright.platform.kernel.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The statements on the table {@code effect}. Whatever is new takes one statement for a whole batch. */
@Component
public class EffectsLedger {

    private static final String INSERT =
            "insert into effect (key, topic, order_number, seq, state, request_hash, request)"
                    + " select k, t, o, s, 'SENDING', h, r from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[])"
                    + " as n (k, t, o, s, h, r) order by k on conflict (key) do nothing returning key";
    private static final String AGAIN = "update effect set state = ?, attempt = attempt + 1, request_hash = ?,"
            + " request = ?, reason = null, updated_at = now() where key = ? and state = any(?)";

    private static final String DONE_BEFORE =
            "update effect set state = ?, updated_at = now() where key = ? and state = any(?)";

    /** What a partner is told as often as the process comes there, be it with the same words. */
    private static final String REPEATED = "sms.payment-reminder";

    /** Stand where the words' hash does: what a person told the partner, before the company moved in or since. */
    private static final String CARRIED_OVER = "carried-over";

    private static final String BY_HAND = "by-hand";

    private final JdbcTemplate jdbc;

    EffectsLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** See {@link io.orderwright.integration.PartnerEffects#sequences}. */
    public Map<EffectStep, Integer> sequences(Map<EffectStep, String> bodies) {
        Map<EffectStep, Integer> next = new HashMap<>();
        Map<String, EffectStep> byPrefix = new HashMap<>();
        bodies.keySet().forEach(step -> {
            next.put(step, 1);
            byPrefix.put(step.orderNumber() + ":" + step.activityId() + ":", step);
        });
        jdbc.query(
                "select key, seq, topic, state, request_hash from effect where order_number = any(?)",
                row -> {
                    String key = row.getString("key");
                    EffectStep step = byPrefix.get(key.substring(0, key.lastIndexOf(':') + 1));
                    if (step != null) {
                        EffectState state = EffectState.valueOf(row.getString("state"));
                        boolean closed = state == EffectState.REFUSED
                                || state == EffectState.DONE
                                        && (row.getString("topic").equals(REPEATED)
                                                || !saidBefore(
                                                        row.getString("request_hash"),
                                                        Fingerprint.of(Objects.requireNonNull(bodies.get(step)))));
                        next.merge(step, row.getInt("seq") + (closed ? 1 : 0), Math::max);
                    }
                },
                (Object) texts(
                        bodies.keySet().stream()
                                .map(EffectStep::orderNumber)
                                .distinct()
                                .toList(),
                        Function.identity()));
        return next;
    }

    /** See {@link io.orderwright.integration.PartnerEffects#begin}. */
    public List<EffectAttempt> begin(List<Effect> effects) {
        if (effects.isEmpty()) {
            return List.of();
        }
        Set<String> fresh = new HashSet<>(jdbc.queryForList(
                INSERT,
                String.class,
                texts(effects, Effect::key),
                texts(effects, Effect::topic),
                texts(effects, Effect::orderNumber),
                effects.stream().map(Effect::seq).toArray(Integer[]::new),
                texts(effects, effect -> Fingerprint.of(effect.body())),
                texts(effects, effect -> PersonalData.masked(effect.body()))));
        Map<String, EffectRecord> earlier = fresh.size() == effects.size() ? Map.of() : locked(effects, fresh);
        List<EffectAttempt> started = new ArrayList<>(effects.size());
        List<Effect> again = new ArrayList<>();
        for (Effect effect : effects) {
            EffectRecord before = earlier.get(effect.key());
            EffectAttempt start = before == null
                    ? new EffectAttempt(effect, EarlierAttempt.NONE, null)
                    : after(before, effect, Fingerprint.of(effect.body()));
            if (before != null
                    && (start.earlier() == EarlierAttempt.NONE || start.earlier() == EarlierAttempt.UNKNOWN)) {
                again.add(effect);
            }
            if (before != null && before.state() == EffectState.DONE && start.earlier() == EarlierAttempt.DONE) {
                endAgain(effect);
            }
            started.add(start);
        }
        jdbc.batchUpdate(AGAIN, again, 100, (statement, effect) -> {
            statement.setString(1, EffectTransition.SEND_AGAIN.to());
            statement.setString(2, Fingerprint.of(effect.body()));
            statement.setString(3, PersonalData.masked(effect.body()));
            statement.setString(4, effect.key());
            statement.setArray(5, statement.getConnection().createArrayOf("text", EffectTransition.SEND_AGAIN.from()));
        });
        return started;
    }

    /** Its task ends once more, and the effect with it; the answer stands. */
    private void endAgain(Effect effect) {
        jdbc.update(DONE_BEFORE, EffectTransition.END_AGAIN.to(), effect.key(), EffectTransition.END_AGAIN.from());
    }

    /** What the row that stood there says about sending this effect now. */
    private static EffectAttempt after(EffectRecord before, Effect effect, String hash) {
        boolean sameContent = saidBefore(before.requestHash(), hash);
        if (before.state() == EffectState.FAILED) {
            return new EffectAttempt(effect, EarlierAttempt.NONE, null);
        }
        String response = before.response();
        if (response != null && (before.state() != EffectState.DONE || sameContent)) {
            return new EffectAttempt(
                    effect, EarlierAttempt.DONE, new Answer(Objects.requireNonNullElse(before.status(), 0), response));
        }
        // A refusal is closed: the process asks again under the next sequence, never under this key.
        boolean open = before.state() == EffectState.SENDING || before.state() == EffectState.UNKNOWN;
        return new EffectAttempt(
                effect, sameContent && open ? EarlierAttempt.UNKNOWN : EarlierAttempt.OTHER_CONTENT, null);
    }

    /** Whether these words were said; nobody knows those of a person, so what a person told is taken as told. */
    private static boolean saidBefore(String kept, String hash) {
        return kept.equals(hash) || kept.equals(BY_HAND) || kept.equals(CARRIED_OVER);
    }

    private Map<String, EffectRecord> locked(List<Effect> effects, Set<String> fresh) {
        List<String> known = effects.stream()
                .map(Effect::key)
                .filter(key -> !fresh.contains(key))
                .toList();
        return jdbc
                .query("select * from effect where key = any(?) order by key for update", EffectRows::record, (Object)
                        texts(known, Function.identity()))
                .stream()
                .collect(Collectors.toMap(EffectRecord::key, Function.identity()));
    }

    /** See {@link io.orderwright.integration.PartnerEffects#done}. */
    public void done(Effect effect, Answer answer) {
        one(
                effect.key(),
                jdbc.update(
                        "update effect set state = ?, status = ?, response = ?, updated_at = now()"
                                + " where key = ? and state = any(?)",
                        EffectTransition.FINISH.to(),
                        answer.status(),
                        PersonalData.masked(answer.body()),
                        effect.key(),
                        EffectTransition.FINISH.from()));
    }

    /** See {@link io.orderwright.integration.PartnerEffects#refused}. */
    public void refused(Effect effect, PartnerRefused refusal) {
        one(
                effect.key(),
                jdbc.update(
                        "update effect set state = ?, reason = ?, updated_at = now()"
                                + " where key = ? and state = any(?) and response is null",
                        EffectTransition.REFUSE.to(),
                        PersonalData.maskedWords(refusal.code() + ": " + refusal.getMessage()),
                        effect.key(),
                        EffectTransition.REFUSE.from()));
    }

    /** See {@link io.orderwright.integration.PartnerEffects#failed}. An answer or an end that stands there stays. */
    public void failed(Effect effect, String why, boolean unknown) {
        EffectTransition how = unknown ? EffectTransition.DOUBT : EffectTransition.FAIL;
        jdbc.update(
                "update effect set state = ?, reason = ?, updated_at = now()"
                        + " where key = ? and state = any(?) and response is null",
                how.to(),
                PersonalData.maskedWords(why),
                effect.key(),
                how.from());
    }

    /** See {@link io.orderwright.integration.PartnerEffects#answered}. */
    public void answered(Effect effect, Answer answer) {
        jdbc.update(
                "update effect set state = ?, status = ?, response = ?, updated_at = now()"
                        + " where key = ? and state = any(?) and response is null",
                EffectTransition.ANSWER.to(),
                answer.status(),
                PersonalData.masked(answer.body()),
                effect.key(),
                EffectTransition.ANSWER.from());
    }

    /** See {@link io.orderwright.integration.PartnerEffects#resolve}. */
    public void resolve(String key, boolean sent, String who) {
        String decision =
                JsonNodeFactory.instance.objectNode().put("decidedBy", who).toString();
        EffectTransition how = sent ? EffectTransition.FIND_SENT : EffectTransition.FIND_UNSENT;
        one(
                key,
                jdbc.update(
                        "update effect set state = ?, response = ?, reason = ?, updated_at = now()"
                                + " where key = ? and state = any(?) and response is null",
                        how.to(),
                        sent ? decision : null,
                        (sent ? "Looked up as carried out by " : "Looked up as not carried out by ") + who,
                        key,
                        how.from()));
    }

    /** See {@link io.orderwright.integration.PartnerEffects#endUnawaited}. */
    public void endUnawaited(String key, String heldBack) {
        one(
                key,
                jdbc.update(
                        "update effect set state = case when response is null then ? else ? end,"
                                + " reason = case when response is null then ? else reason end, updated_at = now()"
                                + " where key = ? and (response is null and state = any(?) or response is not null and state = any(?))",
                        EffectTransition.END_UNSENT.to(),
                        EffectTransition.FINISH.to(),
                        heldBack,
                        key,
                        EffectTransition.END_UNSENT.from(),
                        EffectTransition.FINISH.from()));
    }

    /** See {@link io.orderwright.integration.PartnerEffects#toldBefore}: as if somebody had looked it up as carried out. */
    public void toldBefore(String orderNumber, String activityId, String topic, String oldNumber) {
        jdbc.update(
                "insert into effect (key, topic, order_number, seq, state, request_hash, request, status, response, reason)"
                        + " values (?, ?, ?, 1, 'UNKNOWN', ?, '', 200,"
                        + " json_build_object('billNo', ?::text)::text, 'Carried out before the company moved in')",
                orderNumber + ":" + activityId + ":1",
                topic,
                orderNumber,
                CARRIED_OVER,
                oldNumber);
    }

    /** See {@link io.orderwright.integration.PartnerEffects#doneByHand}: the next effect of its step, as if looked up as done. */
    public void doneByHand(String key, String number, String by) {
        one(
                key,
                jdbc.update(
                        "insert into effect (key, topic, order_number, seq, state, request_hash, request, status, response, reason)"
                                + " select regexp_replace(key, '[0-9]+$', '') || seq + 1, topic, order_number, seq + 1, 'UNKNOWN',"
                                + " ?, '', 200, json_build_object('billNo', ?::text, 'decidedBy', ?::text)::text, ?"
                                + " from effect where key = ? and state = 'REFUSED' on conflict (key) do nothing",
                        BY_HAND,
                        number,
                        by,
                        "Entered there by hand by " + by + " as " + number,
                        key));
    }

    /** See {@link io.orderwright.integration.PartnerEffects#of}. */
    public List<EffectRecord> of(String orderNumber) {
        return jdbc.query(
                "select * from effect where order_number = ? order by created_at, key",
                EffectRows::record,
                orderNumber);
    }

    private static void one(String key, int changed) {
        if (changed != 1) {
            throw new IllegalStateException("Effect " + key + " is not in a state that allows this");
        }
    }

    private static <T> String[] texts(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }
}
