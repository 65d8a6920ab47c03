package io.orderwright.process.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import io.orderwright.platform.ground.fields.FieldUsers.FieldUse;
import io.orderwright.process.engine.calls.WithoutAuthorization;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private final DiagramFieldUses uses = new DiagramFieldUses(repository, asItself);

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

    private void latest(String model) {
        ProcessDefinition process = mock();
        given(process.getId()).willReturn("p1");
        given(process.getKey()).willReturn("order-to-cash");
        given(repository.createProcessDefinitionQuery().latestVersion().list()).willReturn(List.of(process));
        given(repository.getProcessModel("p1"))
                .willReturn(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
    }
}
