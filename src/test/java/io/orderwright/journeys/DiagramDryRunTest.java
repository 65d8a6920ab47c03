package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.owners.diagrams.dryrun.ChoiceSource;
import io.orderwright.owners.diagrams.dryrun.DryRunEnd;
import io.orderwright.owners.diagrams.dryrun.DryRunStep;
import io.orderwright.owners.diagrams.dryrun.DryRunWay;
import io.orderwright.owners.diagrams.dryrun.DryRuns;
import io.orderwright.owners.diagrams.dryrun.PastRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders that there are walk through a changed diagram, and nothing happens to them. */
@Tag("owners")
class DiagramDryRunTest extends Business {

    private static final String PROCESS = "order-to-cash";
    private static final String TO_SHIPPING = "<bpmn:sequenceFlow id=\"flowTaskReleaseDeliveryToUserShipGoods\""
            + " sourceRef=\"taskReleaseDelivery\" targetRef=\"userShipGoods\"/>";

    @Autowired
    DryRuns dryRuns;

    @Test
    void anOrderWalksThroughWhatIsChanged() throws IOException {
        String number = place(goodCustomer(), line(goods("10.00", 50), 1));
        thenIs(number, TO_SHIP);
        PastRun past = dryRuns.about(PROCESS, number).orElseThrow();
        assertThat(dryRuns.recent(PROCESS, 5)).first().isEqualTo(past);
        String today = Files.readString(Path.of("processes", PROCESS, PROCESS + ".bpmn"));
        int before = told(number);

        DryRunWay same = walk(today, past);
        assertThat(same.end()).isEqualTo(DryRunEnd.UNDER_WAY);
        assertThat(same.differs()).isFalse();
        assertThat(same.steps())
                .extracting(DryRunStep::element)
                .contains("taskReserveStock", "externalConfirmToCustomer")
                .endsWith("userShipGoods");

        DryRunWay second = walk(changed(today, "${orders.prepaid(orderNumber)}"), past);
        assertThat(second.end()).isEqualTo(DryRunEnd.UNDER_WAY);
        assertThat(second.steps())
                .filteredOn(DryRunStep::isNew)
                .extracting(DryRunStep::element)
                .containsExactly("ownLook", "ownChoice");
        assertThat(choice(second).source()).as("no condition holds").isEqualTo(ChoiceSource.OTHERWISE);

        DryRunWay held = walk(changed(today, "${orders.reachable(orderNumber)}"), past);
        assertThat(held.steps()).extracting(DryRunStep::element).endsWith("ownEnd");
        assertThat(choice(held).source()).isIn(ChoiceSource.SAME_CONDITION, ChoiceSource.TODAY);

        assertThat(walk(changed(today, "${ownAmount > 5}"), past).asked())
                .as("nobody knows what it was")
                .singleElement()
                .satisfies(asked -> assertThat(asked.element()).isEqualTo("ownChoice"));
        assertThat(walk(changed(today, "${billing.invoice(orderNumber) != ''}"), past)
                        .end())
                .as("what acts is not asked")
                .isEqualTo(DryRunEnd.ASKS);
        assertThat(told(number)).as("nothing has happened to it").isEqualTo(before);
        thenIs(number, TO_SHIP);
    }

    private int told(String number) {
        return jdbc.queryForObject("select count(*) from audit_record where subject = ?", Integer.class, number);
    }

    private DryRunWay walk(String diagram, PastRun past) {
        return dryRuns.walk(diagram.getBytes(StandardCharsets.UTF_8), past, Map.<String, List<String>>of());
    }

    private static DryRunStep choice(DryRunWay way) {
        return way.steps().stream()
                .filter(step -> step.element().equals("ownChoice"))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody looks before the goods are shipped, and where a condition holds they are not. */
    private static String changed(String today, String condition) {
        assertThat(today).contains(TO_SHIPPING);
        return today.replace(
                TO_SHIPPING,
                TO_SHIPPING.replace("targetRef=\"userShipGoods\"", "targetRef=\"ownLook\"")
                        + """
                        <bpmn:userTask id="ownLook" name="Look again"/>
                        <bpmn:sequenceFlow id="ownOn" sourceRef="ownLook" targetRef="ownChoice"/>
                        <bpmn:exclusiveGateway id="ownChoice" name="Stop?" default="ownNo"/>
                        <bpmn:sequenceFlow id="ownNo" sourceRef="ownChoice" targetRef="userShipGoods"/>
                        <bpmn:sequenceFlow id="ownYes" sourceRef="ownChoice" targetRef="ownEnd">
                          <bpmn:conditionExpression>CONDITION</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>
                        <bpmn:endEvent id="ownEnd"/>
                        """
                                .replace("CONDITION", condition.replace(">", "&gt;")));
    }
}
