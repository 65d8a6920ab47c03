package io.orderwright.process.effects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.integration.EffectRecord.EffectState;
import io.orderwright.integration.PartnerEffects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A partner that does not answer where the diagram goes on without it. */
@Tag("journey")
abstract class SilentPartners extends WorkerOfTests {

    @Test
    void theProcessGoesOnAndTheMessageIsHeldBackUntilSomebodySendsIt() {
        PARTNERS.behave("sms", "429", 0, -1);
        String order = startImpatient(SMS);

        until(() -> ended(order));

        assertThat(theOnly(order).state()).isEqualTo(EffectState.REFUSED);
        assertThat(PartnerEffects.heldBack(theOnly(order))).contains("silent");
        assertThat(theOnly(order).attempt()).isEqualTo(settings.retries().size() + 1);
        assertThat(received(order)).isEmpty();
    }

    /** Who asks for time is there: what it is told goes by itself, later than a silent one would be waited for. */
    @Test
    void whoAsksForTimeIsWaitedForLonger() {
        PARTNERS.behave("sms", "429", 0, settings.silentAfter());
        String order = startImpatient(SMS);

        until(() -> ended(order));

        assertThat(theOnly(order).state()).isEqualTo(EffectState.DONE);
        assertThat(received(order)).hasSize(1);
    }

    @Test
    void whatMayHaveBeenSentIsNotSentAgainAndStaysInDoubt() {
        PARTNERS.behave("sms", "timeout-after-effect", 20_000, 1);
        String order = startImpatient(SMS);

        until(() -> ended(order));

        assertThat(theOnly(order).state()).isEqualTo(EffectState.UNKNOWN);
        assertThat(received(order)).hasSize(1);
        effects.resolve(theOnly(order).key(), true, "mia");
        effects.endUnawaited(theOnly(order).key());
        assertThat(theOnly(order).state()).isEqualTo(EffectState.DONE);
    }

    @Test
    void whatWasLookedUpAsNotSentIsHeldBack() {
        PARTNERS.behave("sms", "timeout-after-effect", 20_000, 1);
        String order = startImpatient(SMS);
        until(() -> ended(order));

        effects.resolve(theOnly(order).key(), false, "mia");
        effects.endUnawaited(theOnly(order).key());

        assertThat(PartnerEffects.heldBack(theOnly(order))).contains("silent");
    }

    @Test
    void whoAnswersTheSecondTimeIsWaitedFor() {
        PARTNERS.behave("sms", "429", 0, 1);
        String order = startImpatient(SMS);

        until(() -> ended(order));

        assertThat(theOnly(order).state()).isEqualTo(EffectState.DONE);
        assertThat(received(order)).hasSize(1);
    }

    private JsonNode received(String order) {
        return PARTNERS.get("/received?partner=sms&key=" + theOnly(order).key());
    }
}
