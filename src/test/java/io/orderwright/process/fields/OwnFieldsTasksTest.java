package io.orderwright.process.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.orderwright.owners.fields.FieldValues;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a process gets of an order is a value that the engine keeps, compares and shows. */
@Tag("owners")
class OwnFieldsTasksTest {

    private final FieldValues values = mock(FieldValues.class);
    private final OwnFieldsTasks tasks = new OwnFieldsTasks(values);

    @Test
    void asTheEngineKnowsIt() {
        assertThat(of(new BigDecimal("12"))).isEqualTo(12L);
        assertThat(of(new BigDecimal("999999999999"))).isEqualTo(999_999_999_999L);
        assertThat(of(new BigDecimal("-12.5"))).isEqualTo(-12.5);
        assertThat(of("WEB")).isEqualTo("WEB");
        assertThat(of(true)).isEqualTo(true);
        assertThat(of(null)).isNull();
    }

    private @Nullable Object of(@Nullable Object said) {
        when(values.answer("order", "SO-1", "f")).thenReturn(said);
        return tasks.ofOrder("SO-1", "f");
    }
}
