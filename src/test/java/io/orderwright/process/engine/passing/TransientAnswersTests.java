package io.orderwright.process.engine.passing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine refuses to make a stored answer one that passes: an instance goes on as it began. */
@Tag("unit")
class TransientAnswersTests {

    private final VariableScope instance = mock(VariableScope.class);

    @Test
    void whatWasNeverStoredPasses() {
        assertThat(TransientAnswers.unlessStored(instance, "stockComplete", true))
                .isInstanceOfSatisfying(TypedValue.class, answer -> {
                    assertThat(answer.isTransient()).isTrue();
                    assertThat(answer.getValue()).isEqualTo(true);
                });
        assertThat(TransientAnswers.unlessStored(instance, "comment", null))
                .isInstanceOfSatisfying(TypedValue.class, answer -> assertThat(answer.isTransient())
                        .isTrue());
    }

    @Test
    void whatPassedBeforePassesAgain() {
        when(instance.getVariableTyped("stockComplete", false)).thenReturn(Variables.booleanValue(false, true));
        assertThat(TransientAnswers.unlessStored(instance, "stockComplete", true))
                .isInstanceOfSatisfying(TypedValue.class, answer -> assertThat(answer.isTransient())
                        .isTrue());
    }

    @Test
    void whatWasStoredIsStoredAgain() {
        when(instance.getVariableTyped("stockComplete", false)).thenReturn(Variables.booleanValue(false));
        assertThat(TransientAnswers.unlessStored(instance, "stockComplete", true))
                .isEqualTo(true);
    }
}
