package io.orderwright.process.engine.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderwright.owners.diagrams.dryrun.ChoiceSource;
import io.orderwright.owners.diagrams.dryrun.DryRunEnd;
import io.orderwright.owners.diagrams.dryrun.DryRunStep;
import io.orderwright.owners.diagrams.dryrun.DryRunWay;
import io.orderwright.owners.diagrams.dryrun.OpenChoice.PossibleWay;
import io.orderwright.process.engine.dryrun.PastSteps.Visit;
import io.orderwright.process.engine.gate.Diagram;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("owners")
class WalkTest {

    /** A check that may say yes, then goods, with a reminder beside and an error at the border. */
    private static final String BEFORE =
            """
            <startEvent id="start"/> start>check
            <serviceTask id="check"/> check>good
            <exclusiveGateway id="good" default="no"/>
            good>ship ${good} | no:good>ask
            <userTask id="ask"/> ask>again
            <exclusiveGateway id="again" default="toRefused"/>
            again>check ${again} | toRefused:again>refused
            <userTask id="ship"/> ship>done
            <boundaryEvent id="late" attachedToRef="ship" cancelActivity="false"/> late>remind
            <serviceTask id="remind"/> remind>reminded
            <endEvent id="reminded"/>
            <boundaryEvent id="broken" attachedToRef="ship"/> broken>refused
            <endEvent id="done"/> <endEvent id="refused"/>
            """;

    @Test
    void theSameDiagramIsWalkedAsItWas() {
        DryRunWay way = walk(BEFORE, BEFORE, "start check good ask again check good ship late done remind reminded");
        assertThat(elements(way))
                .containsExactly(
                        "start",
                        "check",
                        "good",
                        "ask",
                        "again",
                        "check",
                        "good",
                        "ship",
                        "late",
                        "done",
                        "remind",
                        "reminded");
        assertThat(way.end()).isEqualTo(DryRunEnd.ENDED);
        assertThat(way.differs()).isFalse();
        assertThat(way.steps())
                .filteredOn(step -> step.element().equals("good"))
                .extracting(DryRunStep::flow, DryRunStep::source)
                .containsExactly(tuple("no", ChoiceSource.RECORDED), tuple("good_ship", ChoiceSource.RECORDED));
    }

    @Test
    void whatTookOverTakesOver() {
        DryRunWay way = walk(BEFORE, BEFORE, "start check good -ship broken refused");
        assertThat(elements(way)).containsExactly("start", "check", "good", "ship", "broken", "refused");
    }

    @Test
    void whatIsUnderWayIsWalkedUntilWhereItIs() {
        DryRunWay way = walk(BEFORE, BEFORE, "start check good +ship");
        assertThat(elements(way)).containsExactly("start", "check", "good", "ship");
        assertThat(way.end()).isEqualTo(DryRunEnd.UNDER_WAY);
        assertThat(way.left()).isEmpty();
    }

    @Test
    void whatIsNewAndWhatIsLeftOutIsSaid() {
        String after = BEFORE.replace("ship>done", "ship>thank <sendTask id=\"thank\" name=\"Thank\"/> thank>done")
                .replace("start>check", "start>good");
        DryRunWay way = walk(BEFORE, after, "start check good ship done");
        assertThat(elements(way)).containsExactly("start", "good", "ship", "thank", "done");
        assertThat(way.steps())
                .filteredOn(DryRunStep::isNew)
                .extracting(DryRunStep::name)
                .containsExactly("Thank");
        assertThat(way.left()).containsExactly("check");
        assertThat(way.differs()).isTrue();
    }

    @Test
    void aConditionThatWasAnsweredIsAnsweredElsewhereToo() {
        String after = BEFORE.replace(
                "ship>done",
                "ship>twice <exclusiveGateway id=\"twice\" default=\"toDone\"/> twice>thank ${good} | toDone:twice>done"
                        + " <sendTask id=\"thank\"/> thank>done");
        DryRunWay way = walk(BEFORE, after, "start check good ship done");
        assertThat(elements(way)).contains("thank");
        assertThat(step(way, "twice").source()).isEqualTo(ChoiceSource.SAME_CONDITION);
    }

    @Test
    void aNewConditionIsAskedToday() {
        String after = BEFORE.replace("good>ship ${good}", "good>ask ${large} | good>ship ${good}");
        assertThat(elements(
                        walk(BEFORE, after, "start check good ship done", condition -> Optional.of(true), Map.of())))
                .startsWith("start", "check", "good", "ask");
        DryRunWay small = walk(BEFORE, after, "start check good ship done", condition -> Optional.of(false), Map.of());
        assertThat(elements(small)).containsExactly("start", "check", "good", "ship", "done");
        assertThat(step(small, "good").source())
                .as("what it is asked for now is one of its conditions")
                .isEqualTo(ChoiceSource.SAME_CONDITION);
    }

    @Test
    void whatNobodyKnowsIsAsked() {
        String after = BEFORE.replace("good>ship ${good}", "good>ask ${large} | good>ship ${good}");
        DryRunWay way = walk(BEFORE, after, "start check good ship done");
        assertThat(way.end()).isEqualTo(DryRunEnd.ASKS);
        assertThat(way.asked()).singleElement().satisfies(choice -> {
            assertThat(choice.element()).isEqualTo("good");
            assertThat(choice.ways()).extracting(PossibleWay::condition).containsExactly("${large}", "${good}", null);
        });
        DryRunWay said = walk(
                BEFORE,
                after,
                "start check good ship done",
                condition -> Optional.empty(),
                Map.of("good@1", List.of("good_ship")));
        assertThat(said.end()).isEqualTo(DryRunEnd.ENDED);
        assertThat(step(said, "good").source()).isEqualTo(ChoiceSource.CHOSEN);
    }

    @Test
    void aMadeUpOrderAsksAtEachChoice() {
        DryRunWay first = new Walk(diagram(BEFORE), StepsTaken.none(), ways(StepsTaken.none(), Map.of())).walk();
        assertThat(first.end()).isEqualTo(DryRunEnd.ASKS);
        Map<String, List<String>> round = Map.of(
                "good@1",
                List.of("no"),
                "good@2",
                List.of("no"),
                "again@1",
                List.of("again_check"),
                "again@2",
                List.of("toRefused"));
        DryRunWay way = new Walk(diagram(BEFORE), StepsTaken.none(), ways(StepsTaken.none(), round)).walk();
        assertThat(elements(way))
                .containsExactly("start", "check", "good", "ask", "again", "check", "good", "ask", "again", "refused");
        assertThat(way.differs()).isFalse();
    }

    @Test
    void waysThatWaitForEachOtherAreFound() {
        String parallel =
                """
                <startEvent id="start"/> start>fork
                <parallelGateway id="fork"/> fork>one fork>two
                <task id="one"/> one>join <task id="two"/> two>join
                <parallelGateway id="join"/> join>end <endEvent id="end"/>
                """;
        DryRunWay way = madeUp(parallel);
        assertThat(elements(way)).containsExactly("start", "fork", "one", "two", "join", "end");
        assertThat(way.end()).isEqualTo(DryRunEnd.ENDED);
        DryRunWay never = madeUp(parallel.replace("parallelGateway id=\"fork\"", "exclusiveGateway id=\"fork\""));
        assertThat(never.end()).isEqualTo(DryRunEnd.STUCK);
        assertThat(never.stuck()).containsExactly("join");
        DryRunWay inclusive = madeUp(parallel.replace("parallelGateway id=\"join\"", "inclusiveGateway id=\"join\"")
                .replace("parallelGateway id=\"fork\"", "exclusiveGateway id=\"fork\""));
        assertThat(inclusive.end()).isEqualTo(DryRunEnd.ENDED);
    }

    @Test
    void aChoiceWithoutAWayIsFound() {
        DryRunWay way = walk(
                BEFORE,
                BEFORE.replace(" default=\"no\"", "").replace("no:good>ask", "no:good>ask ${!good}"),
                "start check good ship done",
                condition -> Optional.of(false),
                Map.of());
        assertThat(way.end()).isEqualTo(DryRunEnd.ENDED);
        DryRunWay none = walk(
                BEFORE,
                BEFORE.replace(" default=\"no\"", "")
                        .replace("good>ship ${good}", "good>ship ${other}")
                        .replace("no:good>ask", "no:good>ask ${another}"),
                "start check good ship done",
                condition -> Optional.of(false),
                Map.of());
        assertThat(none.end()).isEqualTo(DryRunEnd.STUCK);
        assertThat(none.stuck()).containsExactly("good");
    }

    @Test
    void whoeverGoesRoundAndRoundIsStopped() {
        DryRunWay way =
                madeUp("<startEvent id=\"start\"/> start>one <task id=\"one\"/> one>two <task id=\"two\"/> two>one");
        assertThat(way.end()).isEqualTo(DryRunEnd.TOO_LONG);
        assertThat(way.steps()).hasSize(Walk.MOST_STEPS);
    }

    @Test
    void partsAreWalkedThrough() {
        String part =
                """
                <startEvent id="start"/> start>part
                <subProcess id="part"><startEvent id="in"/> in>work <userTask id="work"/> work>out <endEvent id="out"/></subProcess> part>end
                <boundaryEvent id="over" attachedToRef="part"/> over>end
                <subProcess id="cancel" triggeredByEvent="true"><startEvent id="cancelled"/> cancelled>tidy <task id="tidy"/> tidy>tidied <endEvent id="tidied"/></subProcess>
                <endEvent id="end"/>
                """;
        assertThat(elements(madeUp(part))).containsExactly("start", "part", "in", "work", "out", "end");
        DryRunWay over = walk(part, part, "start -part in -work over end");
        assertThat(elements(over)).containsExactly("start", "part", "in", "work", "over", "end");
        assertThat(over.end()).isEqualTo(DryRunEnd.ENDED);
        DryRunWay cancelled = walk(part, part, "start -part in -work cancel cancelled tidy tidied");
        assertThat(elements(cancelled)).containsExactly("start", "part", "in", "work", "cancelled", "tidy", "tidied");
        assertThat(cancelled.end()).isEqualTo(DryRunEnd.ENDED);
        assertThat(cancelled.left()).isEmpty();
    }

    @Test
    void whatFiredBesideAPartIsWalked() {
        String part =
                """
                <startEvent id="start"/> start>part
                <subProcess id="part"><startEvent id="in"/> in>work <userTask id="work"/> work>out <endEvent id="out"/>
                  <subProcess id="note" triggeredByEvent="true"><startEvent id="told" isInterrupting="false"/> told>write <task id="write"/> write>written <endEvent id="written"/></subProcess>
                </subProcess> part>end
                <boundaryEvent id="due" attachedToRef="part" cancelActivity="false"/> due>warn <task id="warn"/> warn>warned <endEvent id="warned"/>
                <endEvent id="end"/>
                """;
        DryRunWay way = walk(part, part, "start part in work due warn warned note told write written out end");
        assertThat(elements(way))
                .containsExactlyInAnyOrder(
                        "start", "part", "in", "work", "due", "warn", "warned", "told", "write", "written", "out",
                        "end");
        assertThat(way.end()).isEqualTo(DryRunEnd.ENDED);
        assertThat(way.left()).isEmpty();
    }

    @Test
    void whatWasCutOffGoesNoFurther() {
        String both =
                """
                <startEvent id="start"/> start>fork
                <parallelGateway id="fork"/> fork>follow fork>answer
                <userTask id="follow"/> follow>followed <endEvent id="followed"/>
                <userTask id="answer"/> answer>over <endEvent id="over"><terminateEventDefinition/></endEvent>
                """;
        DryRunWay way = walk(both, both, "start fork -follow answer over");
        assertThat(elements(way)).containsExactly("start", "fork", "follow", "answer", "over");
        assertThat(way.differs()).isFalse();
    }

    @Test
    void aConditionThatChangedIsAnsweredInTurn() {
        String loop =
                """
                <startEvent id="start"/> start>look <task id="look"/> look>stands
                <exclusiveGateway id="stands" default="over"/> stands>look ${running} | over:stands>end <endEvent id="end"/>
                """;
        String after = loop.replace("over:stands>end", "over:stands>thank <task id=\"thank\"/> thank>end");
        DryRunWay way = walk(loop, after, "start look stands look stands look stands end");
        assertThat(elements(way))
                .containsExactly("start", "look", "stands", "look", "stands", "look", "stands", "thank", "end");
        assertThat(way.end()).isEqualTo(DryRunEnd.ENDED);
    }

    @Test
    void anAnswerIsForItsVisit() {
        String loop = BEFORE.replace("again>check ${again}", "again>good ${again}");
        DryRunWay asks = walk(BEFORE, loop, "start check good ask again check good ship done");
        assertThat(asks.end()).isEqualTo(DryRunEnd.ENDED);
        DryRunWay said = walk(
                BEFORE,
                loop,
                "start check good ask again check good ship done",
                condition -> Optional.empty(),
                Map.of("good@2", List.of("no"), "again@2", List.of("toRefused")));
        assertThat(said.steps())
                .filteredOn(step -> step.element().equals("good"))
                .extracting(DryRunStep::flow, DryRunStep::source)
                .containsExactly(tuple("no", ChoiceSource.RECORDED), tuple("no", ChoiceSource.CHOSEN));
    }

    @Test
    void waysWithConditionsFromAStepAreNotAllTaken() {
        String step =
                """
                <startEvent id="start"/> start>check <task id="check" default="check_other"/>
                check>one ${first} | check>other <task id="one"/> one>end <task id="other"/> other>end <endEvent id="end"/>
                """;
        StepsTaken none = StepsTaken.none();
        assertThat(elements(
                        new Walk(diagram(step), none, new WalkedWays(none, Map.of(), condition -> Optional.of(true)))
                                .walk()))
                .containsExactly("start", "check", "one", "end");
        assertThat(elements(
                        new Walk(diagram(step), none, new WalkedWays(none, Map.of(), condition -> Optional.of(false)))
                                .walk()))
                .containsExactly("start", "check", "other", "end");
        DryRunWay asks = madeUp(step);
        assertThat(asks.asked()).singleElement().satisfies(asked -> assertThat(asked.several())
                .isTrue());
    }

    @Test
    void whatWaitsForAnEventIsUnderWay() {
        String waits =
                """
                <startEvent id="start"/> start>wait <eventBasedGateway id="wait"/> wait>paid wait>late
                <intermediateCatchEvent id="paid"/> paid>end <intermediateCatchEvent id="late"/> late>end <endEvent id="end"/>
                """;
        assertThat(walk(waits, waits, "start +wait").end()).isEqualTo(DryRunEnd.UNDER_WAY);
        assertThat(elements(walk(waits, waits, "start wait late end"))).containsExactly("start", "wait", "late", "end");
    }

    private static DryRunWay madeUp(String text) {
        return new Walk(diagram(text), StepsTaken.none(), ways(StepsTaken.none(), Map.of())).walk();
    }

    private static DryRunWay walk(String before, String after, String visits) {
        return walk(before, after, visits, condition -> Optional.empty(), Map.of());
    }

    /** @param visits in their order; with a minus what was broken off, with a plus what is open */
    private static DryRunWay walk(
            String before,
            String after,
            String visits,
            Function<String, Optional<Boolean>> today,
            Map<String, List<String>> chosen) {
        List<Visit> past = Arrays.stream(visits.split(" "))
                .map(one -> new Visit(one.replaceAll("[-+]", ""), one.startsWith("+"), one.startsWith("-")))
                .toList();
        PastSteps steps = new PastSteps(diagram(before), past);
        return new Walk(diagram(after), steps, new WalkedWays(steps, chosen, today)).walk();
    }

    private static WalkedWays ways(StepsTaken past, Map<String, List<String>> chosen) {
        return new WalkedWays(past, chosen, condition -> Optional.empty());
    }

    private static List<String> elements(DryRunWay way) {
        return way.steps().stream().map(DryRunStep::element).toList();
    }

    private static DryRunStep step(DryRunWay way, String element) {
        return way.steps().stream()
                .filter(one -> one.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    /** {@code a>b} is a way from a to b with the id a_b, {@code x:a>b} one with the id x, and what follows in braces its condition. */
    private static Diagram diagram(String text) {
        String flows = text.replaceAll(
                        "(?:(\\w+):)?\\b(\\w+)>(\\w+)(?: (\\$\\{[^}]*\\}))?",
                        "<sequenceFlow id=\"$1#$2_$3\" sourceRef=\"$2\" targetRef=\"$3\"><conditionExpression>$4</conditionExpression></sequenceFlow>")
                .replaceAll("id=\"#", "id=\"")
                .replaceAll("id=\"(\\w+)#\\w+\"", "id=\"$1\"")
                .replace("|", "");
        String xml =
                "<definitions xmlns=\"" + Diagram.BPMN + "\"><process id=\"p\">" + flows + "</process></definitions>";
        return Diagram.of("p.bpmn", xml.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
