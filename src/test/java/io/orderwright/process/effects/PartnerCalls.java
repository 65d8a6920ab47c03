package io.orderwright.process.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.orderwright.integration.Answer;
import io.orderwright.integration.AskAPerson;
import io.orderwright.integration.Effect;
import io.orderwright.integration.EffectAttempt;
import io.orderwright.integration.EffectAttempt.EarlierAttempt;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.EffectRecord.EffectState;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.integration.PartnerEffects.EffectStep;
import io.orderwright.integration.PartnerRefused;
import io.orderwright.integration.PartnerUnavailable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's rules and the limits of a call, one effect at a time. */
@Tag("security")
abstract class PartnerCalls extends PartnersOfTests {

    @Autowired
    PartnerEffects effects;

    @Autowired
    TransactionTemplate transaction;

    private final String order = "SO-" + UUID.randomUUID();

    @Test
    void everyRouteOfTheFolderIsThere() throws IOException {
        Path folder = Path.of("camel-routes");
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> routes = files.map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(".camel.yaml") && !file.endsWith("ask.camel.yaml"))
                    .map(file -> file.replace(".camel.yaml", "").replace(File.separatorChar, '.'))
                    .toList();
            assertThat(routes).contains("erp.post-sales-order");
            assertThat(effects.topics()).containsExactlyInAnyOrderElementsOf(routes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "erp.post-sales-order",
                "erp.reverse-sales-order",
                "finance.post-invoice",
                "sms.order-confirmation",
                "sms.payment-reminder"
            })
    void everyPartnerUnderstandsItsRoute(String topic) {
        Effect effect = effect(topic);

        Answer answer = effects.perform(begin(effect));
        inTransaction(() -> effects.done(effect, answer));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(PARTNERS.effects(effect.partner(), effect.key())).isEqualTo(1);
        assertThat(record(effect).state()).isEqualTo(EffectState.DONE);
        assertThat(record(effect).response()).isEqualTo(answer.body());
    }

    @Test
    void thePartnerGetsAmountsWithTheDigitsThatWeHave() {
        Effect effect = effect("erp.post-sales-order");
        effects.perform(begin(effect));

        assertThat(PARTNERS.get("/received?partner=erp&key=" + effect.key())
                        .path(0)
                        .path("body")
                        .asText())
                .contains("\"qty\":\"2.000\"", "\"allAmount\":\"113.00\"", "\"srcBillNo\":\"" + order + "\"");
    }

    @Test
    void theLedgerKeepsNoPhoneNumber() {
        Effect effect = effect("sms.order-confirmation");
        begin(effect);

        assertThat(record(effect).request()).contains(order).doesNotContain("13800000000");
    }

    @Test
    void anAnswerOfAnEarlierAttemptIsTheAnswer() {
        Effect effect = effect("sms.order-confirmation");
        Answer answer = effects.perform(begin(effect));
        effects.answered(effect, answer);

        EffectAttempt again = begin(effect);

        assertThat(again.earlier()).isEqualTo(EarlierAttempt.DONE);
        assertThat(effects.perform(again)).isEqualTo(answer);
        assertThat(PARTNERS.effects("sms", effect.key())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"erp.post-sales-order,true", "erp.post-sales-order,false", "finance.post-invoice,true"})
    void afterACrashThePartnerIsAskedAndNothingHappensTwice(String topic, boolean sentBeforeTheCrash) {
        Effect effect = effect(topic);
        EffectAttempt first = begin(effect);
        Answer lost = sentBeforeTheCrash ? effects.perform(first) : new Answer(0, "");

        EffectAttempt second = begin(effect);

        assertThat(second.earlier()).isEqualTo(EarlierAttempt.UNKNOWN);
        Answer found = effects.perform(second);
        assertThat(found.status()).isEqualTo(200);
        if (sentBeforeTheCrash) {
            assertThat(found.body()).isEqualTo(lost.body());
        }
        assertThat(PARTNERS.effects(effect.partner(), effect.key())).isEqualTo(1);
        assertThat(record(effect).attempt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anSmsIsNeverBlindlySentAgain(boolean sentBeforeTheCrash) {
        Effect effect = effect("sms.payment-reminder");
        EffectAttempt first = begin(effect);
        if (sentBeforeTheCrash) {
            effects.perform(first);
        }

        for (int attempt = 0; attempt < 3; attempt++) {
            EffectAttempt again = begin(effect);
            assertThatThrownBy(() -> effects.perform(again)).isInstanceOf(AskAPerson.class);
            effects.failed(effect, "asked", true);
        }

        assertThat(PARTNERS.effects("sms", effect.key())).isEqualTo(sentBeforeTheCrash ? 1 : 0);
        effects.resolve(effect.key(), sentBeforeTheCrash, "wendy");
        effects.perform(begin(effect));
        assertThat(PARTNERS.effects("sms", effect.key())).isEqualTo(1);
        assertThat(record(effect).reason()).matches(reason -> !sentBeforeTheCrash || reason.contains("wendy"));
    }

    @Test
    void onlyAnUnknownEffectIsForAPersonToDecide() {
        Effect effect = effect("sms.payment-reminder");
        Answer answer = effects.perform(begin(effect));
        inTransaction(() -> effects.done(effect, answer));

        assertThatThrownBy(() -> effects.resolve(effect.key(), false, "wendy"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameKeyWithOtherContentIsRefusedLoudly() {
        Effect effect = effect("erp.post-sales-order");
        begin(effect);

        EffectAttempt other = begin(
                new Effect(effect.key(), effect.topic(), order, 1, effect.body().replace("113.00", "114.00")));

        assertThat(other.earlier()).isEqualTo(EarlierAttempt.OTHER_CONTENT);
        assertThatThrownBy(() -> effects.perform(other))
                .isInstanceOf(AskAPerson.class)
                .hasMessageContaining("other content");
        assertThat(PARTNERS.effects("erp", effect.key())).isZero();
    }

    @Test
    void doneIsDoneOnce() {
        Effect effect = effect("erp.post-sales-order");
        Answer answer = effects.perform(begin(effect));
        inTransaction(() -> effects.done(effect, answer));

        assertThatThrownBy(() -> inTransaction(() -> effects.done(effect, answer)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> effects.done(effect, answer)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theNextSequenceBeginsWhenTheLastEffectIsClosed() {
        EffectStep step = new EffectStep(order, "task-erp.post-sales-order");
        Effect effect = effect("erp.post-sales-order");
        assertThat(sequence(step, effect.body())).isEqualTo(1);
        Answer answer = effects.perform(begin(effect));
        assertThat(sequence(step, effect.body())).isEqualTo(1);
        inTransaction(() -> effects.done(effect, answer));
        assertThat(sequence(step, "{\"another\":\"content\"}")).isEqualTo(2);
    }

    @Test
    void whatIsSaidAgainInTheSameWordsIsNotSentAgain() {
        EffectStep step = new EffectStep(order, "task-erp.post-sales-order");
        Effect effect = effect("erp.post-sales-order");
        Answer answer = effects.perform(begin(effect));
        inTransaction(() -> effects.done(effect, answer));
        assertThat(sequence(step, effect.body())).isEqualTo(1);
        EffectAttempt again = begin(effect);
        assertThat(again.earlier()).isEqualTo(EarlierAttempt.DONE);
        Answer kept = effects.perform(again);
        assertThat(kept.status()).isEqualTo(answer.status());
        inTransaction(() -> effects.done(effect, kept));
        assertThat(deliveries(effect)).isEqualTo(1);
    }

    @Test
    void aReminderIsSentAsOftenAsItIsDue() {
        EffectStep step = new EffectStep(order, "task-sms.payment-reminder");
        Effect effect = effect("sms.payment-reminder");
        Answer answer = effects.perform(begin(effect));
        inTransaction(() -> effects.done(effect, answer));
        assertThat(sequence(step, effect.body())).isEqualTo(2);
    }

    @Test
    void aBusinessRefusalCarriesThePartnersCode() {
        for (String topic : List.of("erp.post-sales-order", "finance.post-invoice", "sms.order-confirmation")) {
            Effect effect = effect(topic);
            PARTNERS.behave(effect.partner(), "refuse", 0, 1);
            PartnerRefused refused = catchThrowableOfType(PartnerRefused.class, () -> effects.perform(begin(effect)));
            assertThat(refused.code()).isEqualTo("E1203");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fail500,true,0",
        "429,false,0",
        "garbage,true,1",
        "timeout-after-effect,true,1",
        "reset,true,0",
        "slow-drip,true,1",
        "huge,true,1",
        "redirect,true,0"
    })
    void whatIsNoAnswerIsWorthAnotherAttempt(String mode, boolean unknown, int effectsThere) {
        // Three partners, so that nobody waits for one after the other.
        List<CompletableFuture<Void>> calls = Stream.of(
                        "erp.post-sales-order", "finance.post-invoice", "sms.order-confirmation")
                .map(topic -> CompletableFuture.runAsync(
                        () -> givesNoAnswer(topic, mode, unknown, effectsThere), call -> new Thread(call).start()))
                .toList();
        calls.forEach(CompletableFuture::join);
        assertThat(PARTNERS.redirectsFollowed()).isZero();
    }

    private void givesNoAnswer(String topic, String mode, boolean unknown, int effectsThere) {
        Effect effect = effect(topic);
        PARTNERS.behave(effect.partner(), mode, mode.equals("slow-drip") ? 1000 : 30_000, 1);
        EffectAttempt started = begin(effect);
        long start = System.nanoTime();

        PartnerUnavailable failure = catchThrowableOfType(PartnerUnavailable.class, () -> effects.perform(started));

        assertThat(failure.unknown()).as("%s %s: %s", topic, mode, failure).isEqualTo(unknown);
        assertThat((System.nanoTime() - start) / 1_000_000)
                .as("milliseconds, of the partner's 30,000")
                .isLessThan(15_000);
        assertThat(PARTNERS.effects(effect.partner(), effect.key())).isEqualTo(effectsThere);
    }

    @Test
    void aLateEffectAndARepetitionWithTheSameKeyAreOneEffect() {
        Effect effect = effect("erp.post-sales-order");
        PARTNERS.behave("erp", "delay", 3000, 1);
        assertThatThrownBy(() -> effects.perform(begin(effect))).isInstanceOf(PartnerUnavailable.class);
        effects.failed(effect, "late", true);

        effects.perform(begin(effect));
        await().untilAsserted(() -> assertThat(deliveries(effect)).isEqualTo(2));
        assertThat(PARTNERS.effects("erp", effect.key())).isEqualTo(1);
    }

    @Test
    void aPartnerWhoCannotBeAskedLeavesTheEarlierAttemptUnknown() {
        Effect effect = effect("erp.post-sales-order");
        begin(effect);
        PARTNERS.behave("erp", "fail500", 0, -1);

        PartnerUnavailable failure =
                catchThrowableOfType(PartnerUnavailable.class, () -> effects.perform(begin(effect)));

        assertThat(failure.unknown()).isTrue();
    }

    @Test
    void aMessageThatCannotBeTranslatedIsNotSent() {
        Effect effect = Effect.of(order, "taskTest", 1, "erp.post-sales-order", "{\"orderNumber\":\"x\"}");

        PartnerUnavailable failure =
                catchThrowableOfType(PartnerUnavailable.class, () -> effects.perform(begin(effect)));

        assertThat(failure).hasMessageContaining("lacks");
        assertThat(failure.unknown()).isFalse();
    }

    @Test
    void aBatchIsBegunTogetherWhateverStoodThere() {
        Effect old = Effect.of(order, "taskOld", 1, "erp.post-sales-order", body("erp.post-sales-order", order));
        begin(old);
        Effect fresh = Effect.of(order, "taskFresh", 1, "sms.order-confirmation", body("sms", order));

        List<EffectAttempt> both = transaction.execute(status -> effects.begin(List.of(old, fresh)));

        assertThat(both)
                .extracting(EffectAttempt::earlier)
                .containsExactly(EarlierAttempt.UNKNOWN, EarlierAttempt.NONE);
        assertThat(effects.of(order)).extracting(EffectRecord::key).containsExactly(old.key(), fresh.key());
    }

    private int deliveries(Effect effect) {
        return PARTNERS.get("/received?partner=" + effect.partner() + "&key=" + effect.key())
                .size();
    }

    private Effect effect(String topic) {
        return Effect.of(order, "task-" + topic, 1, topic, body(topic, order));
    }

    private EffectAttempt begin(Effect effect) {
        return transaction.execute(status -> effects.begin(List.of(effect))).get(0);
    }

    private int sequence(EffectStep step, String body) {
        Map<EffectStep, Integer> sequences = transaction.execute(status -> effects.sequences(Map.of(step, body)));
        return sequences.get(step);
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private EffectRecord record(Effect effect) {
        return effects.of(order).stream()
                .filter(one -> one.key().equals(effect.key()))
                .findFirst()
                .orElseThrow();
    }
}
