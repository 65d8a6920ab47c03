package io.orderwright.process.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.EffectRecord.EffectState;
import io.orderwright.integration.Partners;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the external task of a running process to its partner and back, with everything that may go wrong between. */
@Tag("journey")
abstract class EffectsWork extends WorkerOfTests {

    @Test
    void theProcessReachesEveryPartnerOnceAndMovesOn() {
        String order = start(ERP, SMS, FINANCE);

        until(() -> ended(order));

        assertThat(effects.of(order))
                .extracting(EffectRecord::state)
                .containsOnly(EffectState.DONE)
                .hasSize(3);
        assertThat(effects.of(order)).extracting(EffectRecord::attempt).containsOnly(1);
        assertEachOnce(order);
    }

    @Test
    void aRefusalTakesThePathThatTheDiagramShows() {
        PARTNERS.behave("erp", "refuse", 0, 1);
        String order = start(ERP);

        until(() -> ended(order));

        assertThat(theOnly(order).state()).isEqualTo(EffectState.REFUSED);
        assertThat(theOnly(order).reason()).contains("E1203");
        assertThat(refusedPathTaken(order)).isTrue();
    }

    @Test
    void aRefusalThatNobodyCatchesIsAnIncidentAndNotAQuietEnd() {
        PARTNERS.behave("erp", "refuse", 0, 1);
        String order = startUncaught(ERP);

        until(() -> incidents(order) == 1);

        assertThat(ended(order)).isFalse();
        assertThat(theOnly(order).state()).isEqualTo(EffectState.FAILED);
    }

    @Test
    void technicalFailuresAreRetriedAndThenAPersonIsAsked() {
        PARTNERS.behave("erp", "fail500", 0, 2);
        String recovers = start(ERP);
        until(() -> ended(recovers));
        assertThat(theOnly(recovers).attempt()).isEqualTo(3);
        assertEachOnce(recovers);

        PARTNERS.behave("erp", "429", 0, -1);
        String gives = start(ERP);
        until(() -> incidents(gives) == 1);
        assertThat(theOnly(gives).attempt()).isEqualTo(4);
        PARTNERS.behave("erp", "ok", 0, -1);
        tasks.setRetries(task(gives).getId(), 1);
        until(() -> ended(gives));
        assertEachOnce(gives);
    }

    @ParameterizedTest
    @CsvSource({
        ERP + ",timeout-after-effect",
        ERP + ",garbage",
        ERP + ",huge",
        ERP + ",slow-drip",
        ERP + ",reset",
        ERP + ",redirect",
        FINANCE + ",timeout-after-effect",
        FINANCE + ",garbage"
    })
    void whateverThePartnerAnswersTheEffectHappensOnce(String topic, String mode) {
        PARTNERS.behave(Partners.partnerOf(topic), mode, mode.equals("slow-drip") ? 1000 : 100, 1);
        String order = start(topic);

        until(() -> ended(order));

        assertEachOnce(order);
        assertThat(theOnly(order).attempt()).as("attempts").isGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({"timeout-after-effect,true", "garbage,true", "reset,false"})
    void anSmsWhoseFateIsUnknownWaitsForAPerson(String mode, boolean sent) {
        PARTNERS.behave("sms", mode, 20_000, 1);
        String order = start(SMS);
        until(() -> incidents(order) == 1);
        String key = theOnly(order).key();
        assertThat(theOnly(order).state()).isEqualTo(EffectState.UNKNOWN);

        // Pressing "retry" without looking it up sends nothing.
        tasks.setRetries(task(order).getId(), 1);
        until(() -> theOnly(order).attempt() == 3 && incidents(order) == 1);
        assertThat(PARTNERS.effects("sms", key)).isEqualTo(sent ? 1 : 0);

        effects.resolve(key, sent, "sally");
        tasks.setRetries(task(order).getId(), 1);
        until(() -> ended(order));
        assertThat(PARTNERS.effects("sms", key)).isEqualTo(1);
        assertThat(theOnly(order).state()).isEqualTo(EffectState.DONE);
    }

    @ParameterizedTest
    @CsvSource({ERP + ",false", ERP + ",true", FINANCE + ",true", SMS + ",false", SMS + ",true"})
    void aNodeThatWasKilledGoesOnAtOnceAfterItsRestart(String topic, boolean sent) {
        worker.stop();
        String order = start(topic);
        killedNode(name(), sent);
        long start = System.nanoTime();

        worker.start();

        if (topic.equals(SMS)) {
            until(() -> incidents(order) == 1);
            assertThat(PARTNERS.effects("sms", theOnly(order).key())).isEqualTo(sent ? 1 : 0);
            effects.resolve(theOnly(order).key(), sent, "sally");
            tasks.setRetries(task(order).getId(), 1);
        }
        until(() -> ended(order));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(settings.lock());
        assertEachOnce(order);
    }

    @Test
    void anotherNodeTakesOverWhenTheLockHasExpired() {
        worker.stop();
        String order = start(ERP);
        Instant taken = Instant.now();
        killedNode("a-node-that-never-returns", true);
        assertThat(task(order).getLockExpirationTime().toInstant())
                .as("as long as nobody else may have it")
                .isBetween(
                        taken.plus(settings.lock()).minusMillis(1),
                        Instant.now().plus(settings.lock()));
        // The rest of that time is the engine's to count, and nothing that we need to wait for.
        tasks.extendLock(task(order).getId(), "a-node-that-never-returns", 300);
        worker.start();

        until(() -> ended(order));

        assertEachOnce(order);
        assertThat(theOnly(order).attempt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({ERP, SMS})
    void anAnswerIsKeptWhenTheProcessCannotMoveOn(String topic) {
        worker.stop();
        String order = start(topic);
        LockedEffect taken = take(name()).get(0);
        ExternalTaskService broken = mock(ExternalTaskService.class);
        doThrow(new IllegalStateException("the next step fails")).when(broken).complete(any(), any());
        doThrow(new IllegalStateException("and so does this"))
                .when(broken)
                .handleFailure(any(), any(), any(), any(), anyInt(), anyLong());
        new TaskOutcome(broken, effects, transaction, settings, silence, Clock.systemUTC())
                .done(taken, effects.perform(taken.started()));
        assertThat(theOnly(order).state()).isEqualTo(EffectState.SENDING);
        assertThat(theOnly(order).response()).isNotNull();

        worker.start();
        until(() -> ended(order));

        assertThat(PARTNERS.get("/received?partner=" + Partners.partnerOf(topic) + "&key="
                        + theOnly(order).key()))
                .hasSize(1);
        assertThat(theOnly(order).state()).isEqualTo(EffectState.DONE);
    }

    @Test
    void ofTwoWhoCarryOutTheSameTaskOneRecordsIt() {
        worker.stop();
        String order = start(ERP);
        LockedEffect taken = take(name()).get(0);
        TaskOutcome outcome = new TaskOutcome(tasks, effects, transaction, settings, silence, Clock.systemUTC());
        outcome.done(taken, effects.perform(taken.started()));
        outcome.done(taken, effects.perform(taken.started()));

        assertThat(ended(order)).isTrue();
        assertThat(theOnly(order).state()).isEqualTo(EffectState.DONE);
        assertEachOnce(order);
    }

    @Test
    void aPartnerThatHangsHoldsUpNobodyElse() {
        PARTNERS.behave("erp", "timeout-after-effect", 20_000, 20);
        List<String> stuck = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            stuck.add(start(ERP));
        }

        tenInvoices();

        assertThat(stuck)
                .as("some are not through their first call when the others have ended")
                .anySatisfy(order -> assertThat(effects.of(order))
                        .extracting(EffectRecord::state)
                        .isSubsetOf(EffectState.SENDING));
        until(() -> stuck.stream().allMatch(this::ended));
        stuck.forEach(this::assertEachOnce);
    }

    /** Bad luck four times in a row is a question for a person, who presses "retry" here as one would. */
    @ParameterizedTest
    @CsvSource({"garbage", "reset", "fail500"})
    void manyOrdersAtOnceOverAPartnerThatFailsAtRandom(String mode) {
        PARTNERS.post(
                "/behaviour", "{\"partner\":\"erp\",\"mode\":\"%s\",\"probability\":0.3,\"count\":12}".formatted(mode));
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            orders.add(start(ERP, FINANCE, SMS));
        }

        until(() -> {
            orders.forEach(this::retryWhereAPersonIsAsked);
            return orders.stream().allMatch(this::ended);
        });

        assertThat(orders).allSatisfy(this::assertEachOnce);
    }

    @Test
    void oneOrderThatCannotBeBegunDoesNotHoldUpTheOthers() {
        worker.stop();
        String poison = startAs("POISON-" + UUID.randomUUID(), ERP);
        String missing = startAs("MISSING-" + UUID.randomUUID(), ERP);
        String good = start(ERP);
        worker.start();

        until(() -> ended(good) && incidents(missing) == 1 && incidents(poison) == 1);

        assertThat(effects.of(poison)).isEmpty();
        assertThat(effects.of(missing)).isEmpty();
    }

    @Test
    void stoppingLeavesNothingHalfDone() {
        PARTNERS.behave("erp", "delay", 300, -1);
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            orders.add(start(ERP));
        }

        worker.stop();

        for (String order : orders) {
            assertThat(effects.of(order))
                    .as("none is under way; one whose answer came too late for us is unknown, and says so")
                    .extracting(EffectRecord::state)
                    .isSubsetOf(EffectState.DONE, EffectState.FAILED, EffectState.UNKNOWN);
        }
        worker.start();
        until(() -> orders.stream().allMatch(this::ended));
        orders.forEach(this::assertEachOnce);
    }

    @Test
    void theLockIsNeverShorterThanTheCalls() {
        EffectsSettings tooShort = new EffectsSettings(
                true, Duration.ofSeconds(5), settings.poll(), settings.gather(), settings.retries(), 2);

        assertThatThrownBy(() -> new EffectsWorker(
                        intake,
                        new TaskOutcome(tasks, effects, transaction, tooShort, silence, Clock.systemUTC()),
                        effects,
                        tasks,
                        partners,
                        tooShort,
                        FOLDER))
                .hasMessageContaining("orderwright.effects.lock");
    }
}
