package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.credit.reviews.CreditReviews;
import io.orderwright.credit.reviews.ReviewView;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.Tier;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A bureau is asked through the connector; whatever it does, the review ends in a score or with a person. */
@Tag("credit")
class CreditReviewTest extends Business {

    @Autowired
    CreditReviews reviews;

    @AfterEach
    void theBureauAnswersAgain() {
        partnerDoes("bureau", "ok", 0);
    }

    @Test
    void theBureausScoreAndItsDayAreKeptWithTheCustomer() {
        String customer = customer(Tier.KEY, "B", "1000");
        ReviewView asked = reviews.ask(customer, "first large order", "chris");

        await().until(() -> "SCORED".equals(state(asked)));

        CreditPicture picture = creditOf(customer);
        // The sandbox's bureau dates its answers by a day that has begun everywhere.
        assertThat(picture.bureauScore()).isBetween(0, 999);
        assertThat(picture.scoreDate()).isEqualTo(LocalDate.now(ZoneOffset.ofHours(-12)));
        assertThat(reviews.get(asked.number()).score()).isEqualTo(picture.bureauScore());
        hasEnded(asked.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail500", "garbage", "huge", "redirect", "refuse", "timeout-after-effect"})
    void whateverTheBureauDoesAPersonIsAskedAndNoScoreIsKept(String trouble) {
        partnerDoes("bureau", trouble, 1);
        String customer = customer(Tier.KEY, "B", "1000");
        ReviewView asked = reviews.ask(customer, "first large order", "chris");

        Task byHand = byHand(asked);

        assertThat(tasks.getVariable(byHand.getId(), "bureauFailure"))
                .asString()
                .isNotBlank();
        assertThat(creditOf(customer).bureauScore()).isNull();
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(byHand.getProcessInstanceId())
                        .count())
                .isZero();
        completes("chris", byHand, Map.of("askAgain", true, "manualScore", "", "comment", ""));
        await().until(() -> "SCORED".equals(state(asked)));
        assertThat(creditOf(customer).bureauScore()).isNotNull();
    }

    @Test
    void aPersonClosesAReviewWithAWordAndALowScoreHoldsTheNextOrder() {
        partnerDoes("bureau", "fail500", 1);
        String customer = customer(Tier.KEY, "B", "100000");
        String sku = goods("100.00", 50);
        thenIs(place(customer, line(sku, 1)), TO_SHIP);
        ReviewView asked = reviews.ask(customer, "rumours", "chris");
        Task byHand = byHand(asked);

        assertThatThrownBy(() ->
                        completes("chris", byHand, Map.of("askAgain", false, "manualScore", "12x", "comment", "x")))
                .hasStackTraceContaining("credit.review-score");
        assertThatThrownBy(() ->
                        completes("chris", byHand, Map.of("askAgain", false, "manualScore", "400", "comment", "")))
                .hasStackTraceContaining("credit.review-comment-missing");
        completes("chris", byHand, Map.of("askAgain", false, "manualScore", "400", "comment", "in the register"));

        assertThat(state(asked)).isEqualTo("BY_HAND");
        assertThat(creditOf(customer).bureauScore()).isEqualTo(400);
        String next = place(customer, line(sku, 1));
        thenIs(next, ON_HOLD);
    }

    @Test
    void aSecondReviewWaitsForTheFirst() {
        partnerDoes("bureau", "fail500", 1);
        String customer = customer(Tier.KEY, "B", "1000");
        ReviewView first = reviews.ask(customer, "why not", "chris");
        byHand(first);
        assertThatThrownBy(() -> reviews.ask(customer, "again", "chris"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("credit.review-open");
    }

    private String state(ReviewView review) {
        return reviews.get(review.number()).state();
    }

    private Task byHand(ReviewView review) {
        return await().until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(review.number())
                                .taskDefinitionKey("userReviewCredit")
                                .singleResult(),
                        Objects::nonNull);
    }
}
