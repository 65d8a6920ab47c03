package io.orderwright.owners.diagrams.migration;

import io.orderwright.owners.diagrams.EditedDiagram;

/** Two versions of one process of an owner, with people, a message and times at which instances wait. */
final class MigratedCopies {

    private static final String END_OF_PROCESS = "</bpmn:process>";
    private static final String TO_END =
            "<bpmn:sequenceFlow id=\"flowUserReadCopyToEndRead\" sourceRef=\"userReadCopy\" targetRef=\"endRead\"/>";

    private MigratedCopies() {}

    /**
     * Read, with a reminder after nine days; then look twice; then wait for a message with a time; then end.
     *
     * @param mark makes it another one than what was released before
     */
    static String old(String mark) {
        return EditedDiagram.named("Read " + mark)
                .replace(
                        TO_END,
                        """
                        <bpmn:sequenceFlow id="flowUserReadCopyToEndRead" sourceRef="userReadCopy" targetRef="userTwice"/>
                        <bpmn:userTask id="userTwice" name="Look twice" camunda:formRef="read-copy" camunda:formRefBinding="deployment" camunda:assignee="${reader}"><bpmn:extensionElements><camunda:properties><camunda:property name="outputs" value=""/><camunda:property name="shows" value="sign-off"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
                        <bpmn:sequenceFlow id="ownOn" sourceRef="userTwice" targetRef="catchPaid"/>
                        """
                                + reminder("boundaryReminder", "P9D")
                                + caught("userTwice"));
    }

    /** Nobody looks twice any more; there is a second reminder, the time of the message is shorter, and somebody files it. */
    static String fresh(String mark) {
        return EditedDiagram.named("Read " + mark)
                .replace(
                        TO_END,
                        """
                        <bpmn:sequenceFlow id="flowUserReadCopyToEndRead" sourceRef="userReadCopy" targetRef="catchPaid"/>
                        <bpmn:userTask id="userFile" name="File it" camunda:formRef="read-copy" camunda:formRefBinding="deployment" camunda:assignee="${reader}"><bpmn:extensionElements><camunda:properties><camunda:property name="outputs" value=""/><camunda:property name="shows" value="sign-off"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
                        <bpmn:sequenceFlow id="ownFiled" sourceRef="userFile" targetRef="endRead"/>
                        """
                                + reminder("boundaryReminder", "P9D")
                                + reminder("boundaryAgain", "P20D")
                                + caught("userFile").replace("P30D", "P40D"));
    }

    /** Read; then several look at it at once, and it ends when all have. @param looks how many */
    static String joined(String mark, int looks) {
        StringBuilder added = new StringBuilder(
                """
                <bpmn:sequenceFlow id="flowUserReadCopyToEndRead" sourceRef="userReadCopy" targetRef="gatewayLooks"/>
                <bpmn:parallelGateway id="gatewayLooks" name="All look"/>
                <bpmn:parallelGateway id="gatewayLooked" name="All have looked">INCOMING</bpmn:parallelGateway>
                <bpmn:sequenceFlow id="flowLooked" sourceRef="gatewayLooked" targetRef="endRead"/>
                """);
        StringBuilder incoming = new StringBuilder();
        for (int look = 1; look <= looks; look++) {
            added.append(
                    """
                    <bpmn:sequenceFlow id="flowLookN" sourceRef="gatewayLooks" targetRef="userLookN"/>
                    <bpmn:userTask id="userLookN" name="Look N" camunda:formRef="read-copy" camunda:formRefBinding="deployment" camunda:assignee="${reader}"><bpmn:extensionElements><camunda:properties><camunda:property name="outputs" value=""/><camunda:property name="shows" value="sign-off"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
                    <bpmn:sequenceFlow id="flowLookedN" sourceRef="userLookN" targetRef="gatewayLooked"/>
                    """
                            .replace("LookN", "Look" + look)
                            .replace("LookedN", "Looked" + look)
                            .replace("Look N", "Look " + look));
            incoming.append("<bpmn:incoming>flowLooked").append(look).append("</bpmn:incoming>");
        }
        return EditedDiagram.named("Read " + mark)
                .replace(TO_END, added.toString().replace("INCOMING", incoming));
    }

    private static String reminder(String id, String after) {
        return """
                <bpmn:boundaryEvent id="ID" name="ID" attachedToRef="userReadCopy" cancelActivity="false">
                  <bpmn:timerEventDefinition id="when_ID"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">AFTER</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="flow_ID" sourceRef="ID" targetRef="end_ID"/>
                <bpmn:endEvent id="end_ID" name="Reminded"/>
                """
                .replace("ID", id)
                .replace("AFTER", after);
    }

    /** A step that waits for a message, and a time at it. @param before the task that leads to it, or another */
    private static String caught(String before) {
        return """
                <bpmn:receiveTask id="catchPaid" name="Wait for the invoice" messageRef="ownPaid"/>
                <bpmn:boundaryEvent id="boundaryLate" name="Late" attachedToRef="catchPaid">
                  <bpmn:timerEventDefinition id="when_late"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P30D</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="flow_late" sourceRef="boundaryLate" targetRef="NEXT"/>
                <bpmn:sequenceFlow id="flow_paid" sourceRef="catchPaid" targetRef="endRead"/>
                """
                .replace("NEXT", before.equals("userFile") ? "userFile" : "endRead");
    }

    static String with(String diagram) {
        return diagram.replace(
                END_OF_PROCESS, END_OF_PROCESS + "<bpmn:message id=\"ownPaid\" name=\"messageInvoicePaid\"/>");
    }
}
