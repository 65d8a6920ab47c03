package io.orderwright.platform.intake.back;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a kind of file says about being taken back: how, or why never. */
public final class WayBack {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final @Nullable Typed<?> records;
    private final String reason;

    private WayBack(@Nullable Typed<?> records, String reason) {
        this.records = records;
        this.reason = reason;
    }

    public static WayBack through(RecordsBack<?> records) {
        return new WayBack(new Typed<>(records), "");
    }

    /** @param reason message key: why what such a file did cannot be taken back, and what to do instead */
    public static WayBack closed(String reason) {
        return new WayBack(null, reason);
    }

    /** Why it is never taken back; absent where it may be. */
    public Optional<String> reason() {
        return records == null ? Optional.of(reason) : Optional.empty();
    }

    /** Nobody else changes them until the transaction ends, or who does is found out. */
    public void hold(Collection<String> records) {
        typed().back.hold(records);
    }

    /** How these records stand now, as texts to be kept and compared. */
    public Map<String, String> now(Collection<String> of) {
        return typed().now(of);
    }

    /** @throws Refusal what the module that owns them refuses */
    public void restore(Map<String, String> before, Map<String, String> now, String actor) {
        typed().restore(before, now, actor);
    }

    /** @throws Refusal what the module that owns them refuses */
    public void remove(Map<String, String> now, String actor) {
        typed().remove(now, actor);
    }

    public RecordName named() {
        return typed().back.named();
    }

    public String subject(String record) {
        return typed().back.subject(record);
    }

    private Typed<?> typed() {
        return Objects.requireNonNull(records, reason);
    }

    private record Typed<S>(RecordsBack<S> back) {

        Map<String, String> now(Collection<String> of) {
            Map<String, String> texts = new TreeMap<>();
            back.now(of).forEach((record, state) -> texts.put(record, text(state)));
            return texts;
        }

        void restore(Map<String, String> before, Map<String, String> now, String actor) {
            back.restore(states(before), states(now), actor);
        }

        void remove(Map<String, String> now, String actor) {
            back.remove(states(now), actor);
        }

        private Map<String, S> states(Map<String, String> texts) {
            Map<String, S> states = new LinkedHashMap<>();
            texts.forEach((record, text) -> states.put(record, state(text)));
            return states;
        }

        private S state(String text) {
            try {
                return JSON.readValue(text, back.stateType());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("what was kept of a record cannot be read", e);
            }
        }

        private static String text(Object state) {
            try {
                return JSON.writeValueAsString(state);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a record cannot be kept", e);
            }
        }
    }
}
