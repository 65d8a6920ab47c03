package io.orderwright.process.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer is called is what the approver reads, and nothing that he could click. */
@Tag("unit")
class PlainTextsTest {

    private static final Pattern ENTITY = Pattern.compile("&#(\\d+);");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Approve here](https://evil.example/x)",
                "![p](http://evil.example/p.png)",
                "<img src=x onerror=alert(1)>",
                "https://evil.example www.evil.example a@evil.example FTP://evil.example",
                "# Approved\n\n- one\n1. two\n---\n> three",
                "`code` *bold* _so_ ~gone~ | a | b |",
                "&lt;b&gt; \\[x\\]",
                "{{order.credit}}",
                "WWW.evil.example"
            })
    void aTextMeansNothingAndIsReadAsItWasWritten(String text) {
        String shown = PlainTexts.of(text);
        assertThat(shown)
                .doesNotContainPattern("[<>\\[\\]()!*_`~|\\\\{}@]")
                .doesNotContain("://")
                .doesNotContainPattern("(?i)www\\.")
                .doesNotContainPattern("&(?!#\\d+;)")
                .doesNotContainPattern("(?m)^\\s*([-+=]+|\\d+[.)])(\\s|$)");
        assertThat(decoded(shown).replace("\u200b", "").toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(text.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void whatIsPlainStaysAsItIs() {
        for (String plain : new String[] {"C-1005", "-5.00 CNY", "12 / 2026", "客户 深圳", "SO-2026-00000001 · 2"}) {
            assertThat(PlainTexts.of(plain)).isEqualTo(plain);
        }
    }

    @Test
    void tablesAndMasksAreLeft() {
        assertThat(PlainTexts.card("{\"a\":\"[x]\",\"m\":\"***\",\"n\":5,\"lines\":[{\"name\":\"[x]\"}]}"))
                .isEqualTo("{\"a\":\"&#91;x&#93;\",\"m\":\"***\",\"n\":5,\"lines\":[{\"name\":\"[x]\"}]}");
    }

    private static String decoded(String shown) {
        return ENTITY.matcher(shown)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1)))));
    }
}
