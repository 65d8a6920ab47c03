package io.orderwright.finance.dunning;

import io.orderwright.finance.dunning.claims.ClaimKind;
import io.orderwright.finance.dunning.letters.LetterChannel;
import io.orderwright.finance.dunning.stops.StopKind;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens in dunning; the subject is the run, or the customer whom it is about. */
public sealed interface DunningEvent extends BusinessEvent {

    @Override
    default Set<String> topics() {
        return Set.of("dunning");
    }

    /** Somebody, or the clock, starts a run. */
    record DunningRunStarted(String subject, String actor, LocalDate day) implements DunningEvent {}

    /** Its letters go out, or none does. */
    record DunningRunDecided(String subject, String actor, boolean released, String comment) implements DunningEvent {}

    /** A letter to a customer goes out. */
    record LetterReleased(String subject, String actor, String letter, int dunningLevel, LetterChannel channel)
            implements DunningEvent {}

    /** The customer was told. */
    record CustomerDunned(String subject, String actor, String letter, int dunningLevel, String asked)
            implements DunningEvent {}

    /** Nobody took the letter. */
    record LetterRefused(String subject, String actor, String letter, String reason) implements DunningEvent {}

    /** A letter does not go out after all. */
    record LetterDropped(
            String subject,
            String actor,
            String letter,
            @Nullable String reason) implements DunningEvent {}

    /** A person left the customer out of a run. */
    record LetterExcluded(String subject, String actor, String letter, String reason) implements DunningEvent {}

    /** The last level was told: the customer's credit stops. */
    record LastLevelReached(String subject, String actor, String letter) implements DunningEvent {}

    /** From now on the customer is not told. */
    record DunningStopped(
            String subject,
            String actor,
            StopKind stop,
            @Nullable String invoice,
            String reason,
            @Nullable LocalDate until)
            implements DunningEvent {}

    /** The customer may be told again. */
    record DunningResumed(
            String subject,
            String actor,
            StopKind stop,
            @Nullable String invoice,
            String reason) implements DunningEvent {}

    /** A fee or interest is given up. */
    record ClaimWaived(String subject, String actor, String letter, ClaimKind claim, Money amount, String reason)
            implements DunningEvent {}
}
