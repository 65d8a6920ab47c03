package io.orderwright.platform.ground.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.Refused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters no text may hold. */
@Tag("doors")
class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0",
                "a\u0001",
                "\u001b[31m",
                "\u007f",
                "\u0085",
                "\u009f",
                "\ud800",
                "\udc00x",
                "x\ud83d",
                "a\u202egnp.exe",
                "\u202a",
                "\u2066x\u2069"
            })
    void controlCharactersAndHalvesOfCharactersAreRefused(String text) {
        assertThat(PlainText.isPlain(text)).isFalse();
        assertThat(Refused.refused(
                                RefusalKind.INVALID,
                                "text.control-character",
                                () -> PlainText.require("lines[0].note", text))
                        .field())
                .isEqualTo("lines[0].note");
    }

    @Test
    void ofWhatOthersSayOnlyTheTurningIsLeftOut() {
        assertThat(PlainText.undirected("a\u202egnp\u202c \u2066x\u2069\u0007")).isEqualTo("agnp x\u0007");
        assertThat(PlainText.undirected("\u200fשלום")).isEqualTo("\u200fשלום");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\tb\r\nc", "江南自动化", "𠮷野家 😀", "Zoë – „x“ \u00a0", "\u2028", "\u200fשלום", "\u200d"})
    void whatPeopleWriteIsPlain(String text) {
        assertThat(PlainText.isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\\u0000b\"}|name",
                "{\"lines\":[{\"note\":\"x\"},{\"note\":\"\\u0007\"}]}|lines[1].note",
                "[[\"\\ud800\"]]|[0][0]",
                "\"\\u0000\"|''"
            })
    void theOffenceInJsonIsNamedByItsPlace(String json, String place) {
        assertThat(JsonTexts.offence(json.getBytes(StandardCharsets.UTF_8))).contains(place.replace("''", ""));
    }

    @Test
    void aNameOfAFieldIsATextToo() {
        assertThat(JsonTexts.offence("{\"a\":{\"b\\u0000\":1}}".getBytes(StandardCharsets.UTF_8)))
                .hasValueSatisfying(place -> assertThat(place).startsWith("a.b"));
    }

    @Test
    void plainJsonAndNoJsonHaveNone() {
        assertThat(JsonTexts.offence("{\"a\":\"b\\n\",\"c\":[1,null]}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(JsonTexts.offence("{\"a\":".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
