package io.orderwright.coordination.answers;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.desk.ports.HeldMessages;
import io.orderwright.desk.ports.OrderPapers;
import io.orderwright.desk.ports.StuckCalls;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.EffectRecord.EffectState;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.sales.orders.OrderProgress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** What a person may say of a call whose outcome nobody knows. */
@Tag("unit")
class ResolvePartnerDoubtTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final PartnerEffects effects = mock(PartnerEffects.class);
    private final OrderPapers papers = mock(OrderPapers.class);
    private final StuckCalls stuck = mock(StuckCalls.class);
    private final ResolvePartnerDoubt useCase = new ResolvePartnerDoubt(
            effects,
            papers,
            mock(OrderProgress.class),
            stuck,
            mock(HeldMessages.class),
            mock(PlatformTransactionManager.class));

    /** Only its own answer tells the number of what the tax platform did: whoever asks again does nothing twice there. */
    @Test
    void theTaxPlatformIsAskedAgain() {
        inDoubt("taxplatform.issue-red-invoice");
        refused(RefusalKind.CONFLICT, "einvoice.look-up", () -> useCase.resolve("SO-1", "RL-1:step:1", true, "fiona"));
        verify(effects, never()).resolve(anyString(), anyBoolean(), anyString());
        useCase.resolve("SO-1", "RL-1:step:1", false, "fiona");
        verify(effects).resolve("RL-1:step:1", false, "fiona");
        verify(stuck).tryAgain("RL-1");
    }

    @Test
    void whatAnyOtherPartnerDidIsTaken() {
        inDoubt("erp.post-delivery");
        useCase.resolve("SO-1", "RL-1:step:1", true, "fiona");
        verify(effects).resolve("RL-1:step:1", true, "fiona");
    }

    /** The order went on without an answer: what was found out ends the effect, and nothing is tried again. */
    @Test
    void whatNobodyWaitsForEndsWithTheAnswer() {
        inDoubt("sms.order-confirmation");
        when(stuck.isAwaited("RL-1", "step")).thenReturn(false);
        useCase.resolve("SO-1", "RL-1:step:1", false, "mia");
        verify(effects).endUnawaited("RL-1:step:1");
        verify(stuck, never()).tryAgain(anyString());
    }

    /** A credit note stands under its own number, and the process of its correction waits for it. */
    @Test
    void whatTheProcessOfAnotherPaperWaitsForIsTriedAgainThere() {
        inDoubt("finance.post-credit-note");
        when(stuck.isAwaited("RL-1", "step")).thenReturn(false);
        when(stuck.isAwaited("IC-1", "step")).thenReturn(true);
        useCase.resolve("SO-1", "RL-1:step:1", false, "fiona");
        verify(stuck).tryAgain("IC-1");
        verify(effects, never()).endUnawaited(anyString());
    }

    @Test
    void onlyAMessageIsEverHeldBack() {
        inDoubt("finance.post-credit-note");
        when(stuck.isAwaited("RL-1", "step")).thenReturn(false);
        useCase.resolve("SO-1", "RL-1:step:1", false, "fiona");
        verify(effects, never()).endUnawaited(anyString());
    }

    @Test
    void whatWasAnsweredIsInDoubtNoMore() {
        inDoubt("erp.post-delivery", EffectState.UNKNOWN, "{}");
        refused(RefusalKind.CONFLICT, "effect.not-in-doubt", () -> useCase.resolve("SO-1", "RL-1:step:1", true, "m"));
        inDoubt("erp.post-delivery", EffectState.SENDING, null);
        refused(RefusalKind.CONFLICT, "effect.not-in-doubt", () -> useCase.resolve("SO-1", "RL-1:step:1", true, "m"));
    }

    @Test
    void theSecondOfTwoIsToldSo() {
        inDoubt("erp.post-delivery");
        doThrow(new IllegalStateException("said")).when(effects).resolve("RL-1:step:1", true, "m");
        refused(RefusalKind.CONFLICT, "effect.not-in-doubt", () -> useCase.resolve("SO-1", "RL-1:step:1", true, "m"));
    }

    private void inDoubt(String topic) {
        inDoubt(topic, EffectState.UNKNOWN, null);
    }

    private void inDoubt(String topic, EffectState state, @Nullable String response) {
        when(stuck.isAwaited("RL-1", "step")).thenReturn(true);
        when(papers.of("SO-1")).thenReturn(List.of("RL-1", "IC-1"));
        when(effects.of("RL-1"))
                .thenReturn(List.of(new EffectRecord(
                        "RL-1:step:1", topic, "RL-1", 1, state, 1, "h", "{}", null, response, null, NOW, NOW)));
    }
}
