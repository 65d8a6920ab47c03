package io.orderwright.process.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import io.orderwright.owners.diagrams.gray.GrayShare;
import io.orderwright.owners.diagrams.gray.GrayStarts;
import io.orderwright.platform.ground.fields.FieldUsers.FieldUse;
import io.orderwright.process.engine.calls.WithoutAuthorization;
import io.orderwright.process.engine.gate.Diagram;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which diagrams go by a field, however Modeler writes their quotation marks. */
@Tag("owners")
class DiagramFieldUsesTest {

    private final RepositoryService repository = mock(RETURNS_DEEP_STUBS);
    private final WithoutAuthorization asItself = mock();
    private final GrayStarts gray = mock();
    private final DiagramFieldUses uses = new DiagramFieldUses(repository, asItself, gray);

    @BeforeEach
    void asked() {
        given(asItself.ask(any()))
                .willAnswer(asked -> asked.<Supplier<?>>getArgument(0).get());
    }

    @Test
    void whatItsCallsName() {
        latest(
                """
                <a>${ownFields.orderSays(orderNumber, 'channel', 'WEB')}</a>
                <b expression="${ownFields.orderSays(orderNumber, &#39;channel&#39;, &apos;FAIR&apos;)}"/>
                <c>${ownFields.ofOrder( orderNumber , "depth" )}</c>
                <d>${ownFields.ofOrder(orderNumber, code)}</d>""");
        assertThat(uses.usesOf("order", "channel"))
                .containsExactly(new FieldUse("order-to-cash", Set.of("WEB", "FAIR")));
        latest("<c>${ownFields.ofOrder( orderNumber , \"depth\" )}</c>");
        assertThat(uses.usesOf("order", "depth")).containsExactly(new FieldUse("order-to-cash", Set.of()));
        latest("<c>${ownFields.ofOrder(orderNumber, 'depth')}</c>");
        assertThat(uses.usesOf("order", "code")).isEmpty();
        assertThat(uses.usesOf("customer", "depth"))
                .as("diagrams ask about orders only")
                .isEmpty();
    }

    /** As the verb of Modeler draws it. */
    @Test
    void whatAParameterOfTheStepNames() {
        latest(
                """
                <serviceTask expression="${ownFields.setOnOrder(orderNumber, fieldCode, fieldValue)}"><extensionElements>
                  <inputOutput xmlns="http://camunda.org/schema/1.0/bpmn">
                    <inputParameter name="fieldCode">channel</inputParameter>
                    <inputParameter name="fieldValue">WEB</inputParameter>
                  </inputOutput>
                </extensionElements></serviceTask>""");
        assertThat(uses.usesOf("order", "channel")).containsExactly(new FieldUse("order-to-cash", Set.of("WEB")));
        assertThat(uses.usesOf("order", "fieldCode")).isEmpty();
    }

    /** Most orders, or all of them, still begin on the version before. */
    @Test
    void whatTheVersionBeforeNamesWhileAGrayReleaseGoesOn() {
        latest("<c/>");
        ProcessDefinition former = mock();
        given(former.getId()).willReturn("p0");
        given(former.getKey()).willReturn("order-to-cash");
        model("p0", "<a>${ownFields.orderSays(orderNumber, 'channel', 'WEB')}</a>");
        given(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("order-to-cash")
                        .processDefinitionVersion(7)
                        .list())
                .willReturn(List.of(former));
        assertThat(uses.usesOf("order", "channel")).isEmpty();
        given(gray.look()).willReturn(Map.of("order-to-cash", new GrayShare(7, 8, 0)));
        assertThat(uses.usesOf("order", "channel")).containsExactly(new FieldUse("order-to-cash", Set.of("WEB")));
    }

    private void latest(String model) {
        ProcessDefinition process = mock();
        given(process.getId()).willReturn("p1");
        given(process.getKey()).willReturn("order-to-cash");
        given(repository.createProcessDefinitionQuery().latestVersion().list()).willReturn(List.of(process));
        model("p1", model);
    }

    private void model(String id, String model) {
        String whole = "<definitions xmlns='" + Diagram.BPMN + "'>" + model + "</definitions>";
        given(repository.getProcessModel(id))
                .willAnswer(asked -> new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)));
    }
}
