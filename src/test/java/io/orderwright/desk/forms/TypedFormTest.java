package io.orderwright.desk.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a form says that nobody could have chosen is complained about at its field. */
@Tag("desk")
class TypedFormTest {

    private enum Way {
        FIRST,
        SECOND
    }

    @Test
    void oneOfThoseOfferedIsReadByItsName() {
        TypedForm form = form(Map.of("way", "SECOND"));
        assertThat(form.choice("way", List.of(Way.values()))).isEqualTo(Way.SECOND);
        assertThat(form.faultless()).isTrue();
    }

    @Test
    void whatIsNoneOfThemOrMissingIsSaidAtItsField() {
        TypedForm wrong = form(Map.of("way", "second"));
        wrong.choice("way", List.of(Way.values()));
        assertThat(wrong.errors()).containsExactlyEntriesOf(Map.of("way", "request.not-allowed"));
        TypedForm empty = form(Map.of());
        empty.choice("way", List.of(Way.values()));
        assertThat(empty.errors()).containsExactlyEntriesOf(Map.of("way", "masters.missing"));
    }

    private static TypedForm form(Map<String, String> typed) {
        return new TypedForm(typed, Refusal::code);
    }
}
