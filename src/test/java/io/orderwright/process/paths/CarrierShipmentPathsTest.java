package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.shipment.ShipmentsTasks;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierShipmentPathsTest extends ProcessPaths {

    private static final String DELIVERY = "DN-1";

    CarrierShipmentPathsTest() {
        super("carrier-shipment");
    }

    @BeforeEach
    void patience() {
        when(steps().patientUntil(DELIVERY)).thenReturn(new Date());
        looks("UNDER_WAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sunway", "Landbridge"})
    void itIsBookedAndBrought(String carrier) {
        ProcessInstance shipment = booked(carrier);
        hears(shipment, "messageShipmentMoved");
        assertThat(shipment).isWaitingAt("receiveNews");
        looks("DELIVERED");
        hears(shipment, "messageShipmentMoved");
        assertThat(shipment).isEnded().hasPassed("taskRecordDelivery", "endDelivered");
        verify(steps()).recordDelivery(DELIVERY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sunway", "Landbridge"})
    void whatACarrierRefusesIsAskedAgainOrBroughtByUs(String carrier) {
        ProcessInstance shipment = offered(carrier);
        refused(shipment, "externalBook" + carrier);
        assertThat(task("userResolveBooking", shipment)).hasCandidateGroup("warehouse");
        answer(shipment, "userResolveBooking", Map.of("bookWith", "LANDBRIDGE", "comment", ""));
        assertThat(shipment).isWaitingAt("externalBook" + carrier);
        refused(shipment, "externalBook" + carrier);
        answer(shipment, "userResolveBooking", Map.of("bookWith", "OWN", "comment", "our van"));
        assertThat(shipment).isEnded().hasPassed("endOwnTransport");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sunway", "Landbridge"})
    void itIsTakenBackUnlessTheCarrierInsists(String carrier) {
        ProcessInstance shipment = booked(carrier);
        looks("WITHDRAW");
        hears(shipment, "messageShipmentMoved");
        assertThat(shipment).isWaitingAt("externalCancel" + carrier);
        looks("ATTENTION");
        refused(shipment, "externalCancel" + carrier);
        assertThat(shipment).isWaitingAt("userFollowUpShipment").hasPassed("taskRecordStanding");
        looks("WITHDRAW");
        followedUp(shipment);
        done(shipment, "externalCancel" + carrier);
        assertThat(shipment).isEnded().hasPassed("taskRecordWithdrawal", "endWithdrawn");
    }

    @Test
    void troubleIsLookedAfterUntilNewsOrAPersonEndIt() {
        ProcessInstance shipment = booked("Sunway");
        looks("ATTENTION");
        goesOn(shipment, "boundarySilent");
        assertThat(shipment).isWaitingAt("userFollowUpShipment").hasPassed("taskNoteSilence");
        looks("UNDER_WAY");
        hears(shipment, "messageShipmentMoved");
        assertThat(shipment).isWaitingAt("receiveNews").hasPassed("boundaryNewsMeanwhile");
        looks("ATTENTION");
        hears(shipment, "messageShipmentMoved");
        assertThat(task("userFollowUpShipment", shipment)).hasCandidateGroup("warehouse");
        looks("NOT_DELIVERED");
        followedUp(shipment);
        assertThat(shipment).isEnded().hasPassed("endNotDelivered");
    }

    private ShipmentsTasks steps() {
        return bean(ShipmentsTasks.class);
    }

    private void looks(String state) {
        when(steps().look(DELIVERY)).thenReturn(state);
    }

    private ProcessInstance offered(String carrier) {
        when(steps().isWith(DELIVERY, "LANDBRIDGE")).thenReturn(carrier.equals("Landbridge"));
        ProcessInstance shipment = start(Map.of("deliveryNumber", DELIVERY));
        assertThat(shipment).isWaitingAt("externalBook" + carrier);
        return shipment;
    }

    private ProcessInstance booked(String carrier) {
        ProcessInstance shipment = offered(carrier);
        done(shipment, "externalBook" + carrier);
        assertThat(shipment).isWaitingAt("receiveNews").hasPassed("taskRecordBooking");
        return shipment;
    }

    private void followedUp(ProcessInstance shipment) {
        answer(shipment, "userFollowUpShipment", Map.of("outcome", "WAIT", "signedBy", "", "comment", ""));
    }
}
