package io.orderwright.process.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.owners.diagrams.migration.ports.CheckedWaits;
import io.orderwright.owners.diagrams.migration.ports.MoveObstacle;
import io.orderwright.owners.diagrams.migration.ports.MoveWay;
import io.orderwright.owners.diagrams.migration.ports.StepPair;
import io.orderwright.owners.diagrams.migration.ports.WaitingStep;
import io.orderwright.process.engine.migration.store.InstancesOfVersion.AwaitedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** None of the messages and times for which an instance waits is lost, twice or another after it has moved. */
@Tag("unit")
class WaitsAfterMoveTest {

    private static final Instant DUE = Instant.parse("2027-03-01T08:00:00Z");

    private static final VersionDiagram TARGET = new VersionDiagram(
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="copy">
                <startEvent id="begin"/>
                <userTask id="read" name="Read  it"/>
                <boundaryEvent id="late" attachedToRef="read"><timerEventDefinition><timeDuration>P9D</timeDuration></timerEventDefinition></boundaryEvent>
                <boundaryEvent id="again" attachedToRef="read"><timerEventDefinition><timeDuration>P20D</timeDuration></timerEventDefinition></boundaryEvent>
                <boundaryEvent id="wrong" attachedToRef="read"><errorEventDefinition/></boundaryEvent>
                <receiveTask id="paid" messageRef="m"/>
                <serviceTask id="told" camunda:type="external" camunda:topic="sms.told"/>
                <serviceTask id="counted" camunda:expression="${a}"/>
                <serviceTask id="queued" camunda:asyncBefore="true"/>
                <subProcess id="cancel" triggeredByEvent="true">
                  <startEvent id="asked"><messageEventDefinition messageRef="m"/></startEvent>
                </subProcess>
              </process>
              <message id="m" name="messagePaid"/>
            </definitions>"""
                    .getBytes(StandardCharsets.UTF_8));

    private final WaitsAfterMove check = new WaitsAfterMove(
            TARGET,
            new MoveWay(
                    "copy",
                    1,
                    2,
                    List.of(
                            new StepPair("read", "read", false),
                            new StepPair("late", "late", false),
                            new StepPair("asked", "asked", false))));

    private final List<AwaitedEvent> before = List.of(timer("late", DUE), message("asked"));

    @Test
    void itKnowsWhereAnInstanceCanStand() {
        assertThat(TARGET.steps())
                .extracting(WaitingStep::id)
                .containsExactly("read", "late", "again", "paid", "told", "queued", "asked");
        assertThat(TARGET.step("read").orElseThrow().name()).isEqualTo("Read it");
        assertThat(TARGET.step("late").orElseThrow().like()).isEqualTo("boundaryEvent timer");
        assertThat(TARGET.step("told").orElseThrow().like())
                .as("a partner is told at no other step")
                .isEqualTo("external told sms.told");
        assertThat(TARGET.awaited("late")).contains("timeDuration P9D");
        assertThat(TARGET.awaited("paid")).contains("messagePaid");
        assertThat(TARGET.awaited("told")).isEmpty();
        assertThat(TARGET.host("late")).contains("read");
        assertThat(TARGET.host("asked")).contains("copy");
        assertThat(TARGET.host("read")).isEmpty();
    }

    @Test
    void whatIsNewIsAwaitedOnceAndTheOtherAsBefore() {
        List<AwaitedEvent> after = List.of(timer("late", DUE), message("asked"), timer("again", DUE.plusSeconds(9)));
        assertThat(check.faults(before, after, Set.of("copy", "read"))).isEmpty();
        assertThat(WaitsAfterMove.counted(after)).isEqualTo(new CheckedWaits(1, 2));
    }

    @Test
    void lostTwiceAndOtherOnesAreFound() {
        assertThat(check.faults(before, List.of(timer("late", DUE), message("asked")), Set.of("copy", "read")))
                .as("the new one is not awaited")
                .containsExactly(MoveObstacle.of("again", "migrations.obstacle.wait-lost"));
        List<AwaitedEvent> newOneTwice =
                List.of(timer("late", DUE), message("asked"), timer("again", DUE), timer("again", DUE));
        assertThat(check.faults(before, newOneTwice, List.of("copy", "read")))
                .containsExactly(MoveObstacle.of("again", "migrations.obstacle.wait-twice"));
        assertThat(check.faults(before, newOneTwice, List.of("copy", "read", "read")))
                .as("one for each that stands there")
                .isEmpty();
        assertThat(check.faults(before, List.of(timer("late", DUE)), Set.of("copy")))
                .contains(MoveObstacle.of("asked", "migrations.obstacle.wait-lost"));
        assertThat(check.faults(before, List.of(timer("late", DUE), timer("late", DUE), message("asked")), Set.of()))
                .contains(MoveObstacle.of("late", "migrations.obstacle.wait-twice"));
        assertThat(check.faults(before, List.of(timer("late", DUE), message("asked"), message("paid")), Set.of()))
                .containsExactly(MoveObstacle.of("paid", "migrations.obstacle.wait-twice"));
        assertThat(check.faults(before, List.of(timer("late", DUE.plusSeconds(1)), message("asked")), Set.of()))
                .as("due later than it was")
                .containsExactly(MoveObstacle.of("late", "migrations.obstacle.wait-changed"));
    }

    private static AwaitedEvent timer(String step, Instant due) {
        return new AwaitedEvent("timer", step, "", due);
    }

    private static AwaitedEvent message(String step) {
        return new AwaitedEvent("message", step, "messagePaid", null);
    }
}
