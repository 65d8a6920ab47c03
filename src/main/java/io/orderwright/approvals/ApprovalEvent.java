package io.orderwright.approvals;

import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.rounds.ApprovalMode;
import io.orderwright.platform.kernel.BusinessEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens in approvals. */
public sealed interface ApprovalEvent extends BusinessEvent {

    /** A table row asks these groups, in this order; none when it asks nobody. */
    record ApprovalRequired(String subject, String actor, String levels, String table, String version, String row)
            implements ApprovalEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("levels", levels, "table", table, "version", version, "row", row);
        }
    }

    /** It is a level's turn: these are asked, {@code needed} of them must say yes. */
    record ApprovalLevelOpened(
            String subject,
            String actor,
            int level,
            String group,
            ApprovalMode mode,
            int needed,
            @Nullable Instant due) implements ApprovalEvent {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("level", level);
            details.put("group", group);
            details.put("mode", mode.name());
            details.put("needed", needed);
            if (due != null) {
                details.put("due", due.toString());
            }
            return details;
        }
    }

    /** A level is not asked: its only possible approver has just said yes to the same content at an earlier level. */
    record ApprovalLevelSkipped(String subject, String actor, int level, String group, String approver, int sameAsLevel)
            implements ApprovalEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("level", level, "group", group, "approver", approver, "sameAsLevel", sameAsLevel);
        }
    }

    /** A level is not asked: its only possible approver has just agreed to the same content, by what he did elsewhere. */
    record ApprovalLevelAnswered(String subject, String actor, int level, String group, String approver, String sameAs)
            implements ApprovalEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("level", level, "group", group, "approver", approver, "sameAs", sameAs);
        }
    }

    /** Somebody answered at a level. */
    record ApprovalAnswered(
            String subject,
            String actor,
            @Nullable String onBehalfOf,
            int level,
            String group,
            Verdict verdict,
            String comment)
            implements ApprovalEvent {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("level", level);
            details.put("group", group);
            details.put("verdict", verdict.name());
            details.put("comment", comment);
            if (onBehalfOf != null) {
                details.put("onBehalfOf", onBehalfOf);
            }
            return details;
        }
    }

    /** Somebody did something else about the approval, or its time was over. */
    record ApprovalActed(
            String subject,
            String actor,
            ApprovalVerb verb,
            @Nullable String onBehalfOf,
            @Nullable String target,
            int level,
            String comment)
            implements ApprovalEvent {
        /** Whether nobody gave it up: what it is about was given up with something else. */
        public boolean moot() {
            return verb == ApprovalVerb.GIVE_UP && actor.equals(SYSTEM);
        }

        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("verb", verb.name());
            details.put("level", level);
            details.put("comment", comment);
            if (onBehalfOf != null) {
                details.put("onBehalfOf", onBehalfOf);
            }
            if (target != null) {
                details.put("target", target);
            }
            return details;
        }
    }

    /** Somebody will be away; the subject is his login. */
    record SubstituteEntered(
            String subject, String actor, long number, String substitute, LocalDate from, LocalDate until)
            implements ApprovalEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("substitute", substitute, "from", from.toString(), "until", until.toString());
        }
    }

    /** He is back early; the subject is his login. */
    record SubstituteRevoked(String subject, String actor, long number) implements ApprovalEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("number", number);
        }
    }
}
