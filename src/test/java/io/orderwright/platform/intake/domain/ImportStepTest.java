package io.orderwright.platform.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.domain.ImportRun.ImportCounts;
import io.orderwright.platform.intake.domain.ImportRun.ImportReading;
import io.orderwright.platform.intake.domain.ImportRun.ImportTimes;
import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that may happen to an import in every state, against a table that was written by hand. */
@Tag("unit")
class ImportStepTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** In columns UPLOADED, CHECKING, REFUSED, RUNNING, DONE, FAILED, UNDONE: the state afterwards, or - for no. */
    private static final String TABLE =
            """
            ATTEMPT    UPLOADED CHECKING - RUNNING  - -      -
            BREAK_OFF  UPLOADED CHECKING - RUNNING  - -      -
            ASK_TO_END UPLOADED CHECKING - RUNNING  - -      -
            CHECK      CHECKING CHECKING - -        - -      -
            CHECK_ANEW -        -        - CHECKING - -      -
            RECOGNISE  -        CHECKING - -        - -      -
            MEASURE    -        CHECKING - -        - -      -
            COMPLAIN   UPLOADED CHECKING - RUNNING  - -      -
            RUN        -        RUNNING  - -        - -      -
            COUNT      -        CHECKING - RUNNING  - -      -
            COUNT_ANEW -        -        - RUNNING  - -      -
            ADVANCE    -        -        - RUNNING  - -      -
            REFUSE     -        REFUSED  - REFUSED  - -      -
            FINISH     -        -        - DONE     - -      -
            FAIL       FAILED   FAILED   - FAILED   - -      -
            UNDO       -        -        - -        UNDONE -      -
            """;

    static Stream<Arguments> cells() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
        assertThat(rows)
                .extracting(row -> row[0])
                .containsExactlyElementsOf(
                        Arrays.stream(ImportStep.values()).map(Enum::name).toList());
        return rows.stream().flatMap(row -> Arrays.stream(ImportState.values())
                .map(state -> Arguments.of(ImportStep.valueOf(row[0]), state, row[state.ordinal() + 1])));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCellIsAsWrittenAndTheImportKeepsToIt(ImportStep step, ImportState state, String expected) {
        ImportRun run = run(state);
        if (expected.equals("-")) {
            assertThatThrownBy(() -> does(step, run)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo("intake.state");
                assertThat(refusal.arguments()).contains(state);
            });
            assertThat(run.counts()).isEqualTo(run(state).counts());
        } else {
            does(step, run);
            assertThat(run.state()).isEqualTo(ImportState.valueOf(expected));
        }
    }

    @Test
    void aCheckBeginsWithNothingAndKeepsWhenItWasBegunFirst() {
        ImportRun run = run(ImportState.CHECKING);
        run.check(NOW.plusSeconds(60));
        assertThat(run.counts()).isEqualTo(ImportCounts.NOTHING);
        assertThat(run.times()).isEqualTo(new ImportTimes(NOW, null));
        run.end(ImportState.FAILED, NOW.plusSeconds(90));
        assertThat(run.times()).isEqualTo(new ImportTimes(NOW, NOW.plusSeconds(90)));
    }

    @Test
    void whatIsCountedIsAddedAndWhatIsDoneIsSaid() {
        ImportRun run = run(ImportState.RUNNING);
        run.count(1, 2, 3);
        run.advance(30, 4);
        run.complain(5);
        assertThat(run.counts()).isEqualTo(new ImportCounts(10, 30, 12, 4, 19, 16, 18, 20));
        run.countAnew();
        assertThat(run.counts()).isEqualTo(new ImportCounts(10, 30, 12, 4, 19, 0, 0, 0));
    }

    @Test
    void anAttemptThatWasBrokenOffInGoodOrderDoesNotCount() {
        ImportRun run = run(ImportState.UPLOADED);
        assertThat(run.attempt()).isEqualTo(1);
        run.breakOff();
        run.breakOff();
        assertThat(run.attempt()).isEqualTo(1);
    }

    private static void does(ImportStep step, ImportRun run) {
        switch (step) {
            case ATTEMPT -> run.attempt();
            case BREAK_OFF -> run.breakOff();
            case ASK_TO_END -> run.askToEnd();
            case CHECK -> run.check(NOW);
            case CHECK_ANEW -> run.checkAnew();
            case RECOGNISE -> run.recognise("UTF-8 ,", List.of("x"));
            case MEASURE -> run.measure(1);
            case COMPLAIN -> run.complain(1);
            case RUN -> run.run(1);
            case COUNT -> run.count(1, 1, 1);
            case COUNT_ANEW -> run.countAnew();
            case ADVANCE -> run.advance(1, 1);
            case REFUSE -> run.end(ImportState.REFUSED, NOW);
            case FINISH -> run.end(ImportState.DONE, NOW);
            case FAIL -> run.end(ImportState.FAILED, NOW);
            case UNDO -> run.undo("morgan", NOW);
        }
    }

    private static ImportRun run(ImportState state) {
        return new ImportRun(
                7,
                state,
                new ImportCounts(10, 11, 12, 13, 14, 15, 16, 17),
                0,
                false,
                new ImportReading(null, List.of()),
                new ImportTimes(NOW, null));
    }
}
