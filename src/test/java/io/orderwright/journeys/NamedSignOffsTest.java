package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** In a list of tasks a sign-off says what is decided, in both languages, before anybody opens it. */
@Tag("doors")
class NamedSignOffsTest extends SubjectsToSignOff {

    @Autowired
    MessageSource texts;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSignOffIsCalledByWhatIsDecided(Kind kind) {
        String number = written(kind);
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey("userSignOff")
                .processVariableValueEquals("subject", number)
                .list()
                .get(0);
        String key = "approvals.kind." + kind.name();
        assertThat(task.getName())
                .startsWith("审批 · " + texts.getMessage(key, null, Locale.SIMPLIFIED_CHINESE) + " Sign off · "
                        + texts.getMessage(key, null, Locale.ENGLISH) + " · ")
                .matches(".* · [A-Z]{2}-20[0-9]{2}-[0-9]{8}");
    }
}
