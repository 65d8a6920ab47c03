package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.creditreview.ReviewsTasks;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditReviewPathsTest extends ProcessPaths {

    private static final String REVIEW = "CR-1";

    CreditReviewPathsTest() {
        super("credit-review");
    }

    @BeforeAll
    void bureau() {
        BureauStandIn.register();
    }

    @BeforeEach
    void theBureauAnswers() {
        BureauStandIn.fails(null);
        when(bean(ReviewsTasks.class).customer(REVIEW)).thenReturn("C-1");
        when(bean(ReviewsTasks.class).reason(REVIEW)).thenReturn("grade");
    }

    @Test
    void theScoreIsKept() {
        ProcessInstance review = asked();
        assertThat(review).isEnded().hasPassed("endScored");
        verify(bean(ReviewsTasks.class)).keepScore(REVIEW, "score of C-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"endpointUnavailable", "endpointRefused"})
    void aBureauThatDoesNotAnswerIsReplacedByAPerson(String failure) {
        BureauStandIn.fails(failure);
        ProcessInstance review = asked();
        assertThat(task("userReviewCredit", review)).hasCandidateGroup("credit-controller");
        reviewed(review, false);
        assertThat(review).isEnded().hasPassed("endReviewed");
    }

    @Test
    void afterNonsenseItMayBeAskedAgain() {
        doThrow(new BpmnError("bureauNonsense")).when(bean(ReviewsTasks.class)).keepScore(any(), any());
        ProcessInstance review = asked();
        reviewed(review, true);
        goesOn(review, "taskAskBureau");
        assertThat(review).isWaitingAt("userReviewCredit");
    }

    private ProcessInstance asked() {
        ProcessInstance review = start(Map.of("reviewNumber", REVIEW));
        goesOn(review, "taskAskBureau");
        return review;
    }

    private void reviewed(ProcessInstance review, boolean again) {
        answer(review, "userReviewCredit", Map.of("askAgain", again, "manualScore", "700", "comment", "seen"));
    }
}
