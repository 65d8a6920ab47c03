package io.orderwright.process.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.orderwright.owners.fields.DefinedFields;
import io.orderwright.owners.fields.FieldType;
import io.orderwright.owners.fields.Fields;
import io.orderwright.process.engine.gate.GateFault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a candidate diagram may name of own fields. */
@Tag("owners")
class FieldsInDiagramsTest {

    private final DefinedFields fields = mock();
    private final FieldsInDiagrams law = new FieldsInDiagrams(fields);

    @BeforeEach
    void fields() {
        given(fields.of("order"))
                .willReturn(List.of(
                        Fields.of("channel", FieldType.LIST),
                        Fields.of("depth", FieldType.NUMBER),
                        Fields.of("gift", FieldType.FLAG),
                        Fields.of("due", FieldType.DATE),
                        Fields.of("note", FieldType.TEXT),
                        Fields.retired(Fields.of("old", FieldType.TEXT))));
    }

    /** A condition compares with what is kept. */
    @ParameterizedTest
    @CsvSource({
        "nothing, x, UNKNOWN_FIELD [nothing]",
        "old, x, RETIRED_FIELD [old]",
        "channel, FAX, 'NEVER_SAID [channel, FAX]'",
        "channel, MOON, 'NEVER_SAID [channel, MOON]'",
        "channel, WEB, none",
        "channel, '', none",
        "channel, , none",
        "depth, deep, 'NEVER_SAID [depth, deep]'",
        "depth, 12.50, 'NEVER_SAID [depth, 12.50]'",
        "depth, 1.0, 'NEVER_SAID [depth, 1.0]'",
        "depth, 12.5, none",
        "depth, -, 'NEVER_SAID [depth, -]'",
        "gift, yes, 'NEVER_SAID [gift, yes]'",
        "gift, -, 'NEVER_SAID [gift, -]'",
        "gift, true, none",
        "due, -, 'NEVER_SAID [due, -]'",
        "due, 3000-01-01, 'NEVER_SAID [due, 3000-01-01]'",
        "due, 2027-01-31, none",
        "note, anything, none",
        "note, ' anything', 'NEVER_SAID [note,  anything]'"
    })
    void whatACallNames(String code, @Nullable String value, String expected) {
        assertThat(fault("orderSays", code, value)).isEqualTo(expected);
    }

    /** Who says something says it as people type it. */
    @ParameterizedTest
    @CsvSource({
        "depth, 12.50, none",
        "depth, deep, 'NEVER_SAID [depth, deep]'",
        "depth, -, 'NEVER_SAID [depth, -]'",
        "depth, 1.234, 'NEVER_SAID [depth, 1.234]'",
        "depth, 1234567890123, 'NEVER_SAID [depth, 1234567890123]'",
        "depth, '', none",
        "channel, ' WEB ', none",
        "channel, FAX, 'NEVER_SAID [channel, FAX]'",
        "old, '', RETIRED_FIELD [old]"
    })
    void whatACallSays(String code, String value, String expected) {
        assertThat(fault("setOnOrder", code, value)).isEqualTo(expected);
    }

    @Test
    void aCallThatComparesNothing() {
        assertThat(fault("ofOrder", "channel", null)).isEqualTo("none");
        assertThat(fault("ofOrder", "old", null)).isEqualTo("RETIRED_FIELD [old]");
    }

    private String fault(String method, String code, @Nullable String value) {
        return law.fault("Gateway_1", method, code, value)
                .map(GateFault::toString)
                .orElse("Gateway_1: none")
                .substring("Gateway_1: ".length());
    }
}
