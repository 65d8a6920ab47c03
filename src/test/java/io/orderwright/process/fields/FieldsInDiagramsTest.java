package io.orderwright.process.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.orderwright.owners.fields.facts.FieldFacts;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.own.OwnFact.FactEntry;
import io.orderwright.platform.decisions.own.OwnFact.FactForm;
import io.orderwright.process.engine.gate.GateFault;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a candidate diagram may name of own fields. */
@Tag("owners")
class FieldsInDiagramsTest {

    private final FieldFacts facts = mock();
    private final FieldsInDiagrams law = new FieldsInDiagrams(facts);

    @BeforeEach
    void fields() {
        given(facts.of("order"))
                .willReturn(List.of(
                        fact("channel", FactForm.LIST, false),
                        fact("depth", FactForm.NUMBER, false),
                        fact("gift", FactForm.FLAG, false),
                        fact("note", FactForm.TEXT, false),
                        fact("old", FactForm.TEXT, true)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "'nothing' ; 'x' ; none",
                "'old' ; 'x' ; RETIRED_FIELD [old]",
                "'channel' ; 'FAX' ; NEVER_SAID [channel, FAX]",
                "\"channel\" ; \"MOON\" ; NEVER_SAID [channel, MOON]",
                "'depth' ; 'deep' ; NEVER_SAID [depth, deep]",
                "'gift' ; 'yes' ; NEVER_SAID [gift, yes]",
                "'channel' ; 'WEB' ; none",
                "'channel' ; '' ; none",
                "'depth' ; '12.5' ; none",
                "'gift' ; 'true' ; none",
                "'note' ; 'anything' ; none",
                "field ; 'x' ; none",
                "'channel' ; value ; none"
            },
            delimiter = ';')
    void whatACallNames(String code, String value, String expected) {
        assertThat(law.fault("Gateway_1", "orderSays", List.of("orderNumber", " " + code, " " + value))
                        .map(GateFault::toString)
                        .orElse("Gateway_1: none"))
                .isEqualTo("Gateway_1: " + expected);
    }

    @Test
    void aCallThatComparesNothing() {
        assertThat(law.fault("Task_1", "ofOrder", List.of("orderNumber", "'channel'")))
                .isEmpty();
        assertThat(law.fault("Task_1", "ofOrder", List.of("orderNumber", "'old'")))
                .isPresent();
    }

    /** Who says something says it as people type it. */
    @Test
    void aCallThatSaysSomething() {
        assertThat(law.fault("Task_1", "setOnOrder", List.of("orderNumber", "'depth'", "'12.50'")))
                .isEmpty();
        assertThat(law.fault("Task_1", "orderSays", List.of("orderNumber", "'depth'", "'12.50'")))
                .isPresent();
        assertThat(law.fault("Task_1", "setOnOrder", List.of("orderNumber", "'depth'", "'deep'")))
                .isPresent();
    }

    private static OwnFact fact(String code, FactForm form, boolean retired) {
        List<FactEntry> entries = form == FactForm.LIST
                ? List.of(new FactEntry("WEB", "Web", "网", false), new FactEntry("FAX", "Fax", "传真", true))
                : List.of();
        return new OwnFact("order", code, code, code, form, 2, entries, retired);
    }
}
