package io.orderwright.platform.ground.text;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** One event is one line of the log, and nobody's personal data is in it. */
@Tag("doors")
class LoggedTextTest {

    private static final String FORGED = "2026-11-28T07:00:00.000Z  INFO 1 --- orderwright.audit.login : login: user=x";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\f", "\u001b[2K"})
    void nothingInAMessageBeginsALine(String between) {
        String line = new LogMessage().convert(event("orderwright.audit.login", "refused: " + between + FORGED, null));
        assertThat(line.chars().filter(c -> c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029))
                .isEmpty();
        assertThat(line).startsWith("refused: \\").endsWith(FORGED);
    }

    @Test
    void nothingInATraceBeginsALineButTheTraceItself() {
        RuntimeException thrown =
                new IllegalStateException("outer\n" + FORGED, new RuntimeException("inner\r" + FORGED));
        thrown.addSuppressed(new RuntimeException("suppressed\n" + FORGED));
        LogTrace trace = new LogTrace();
        trace.start();
        String text = trace.convert(event("a.b.C", "m", thrown));
        assertThat(text.lines().filter(line -> line.startsWith("2026"))).isEmpty();
        assertThat(text)
                .contains("outer\\n" + FORGED)
                .contains("inner\\r")
                .contains("suppressed\\n")
                .contains("\tat ");
    }

    @Test
    void directionsThatReorderALineAreWrittenOut() {
        assertThat(LogText.line("a\u202eb\u2066c\ufeffd")).isEqualTo("a\\u202eb\\u2066c\\ufeffd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone=13812345679, 江南",
                "values ('13812345679')",
                "call +86 138 1234 5679 now",
                "call 008613812345679",
                "138-1234-5679",
                "+1 900 555 0100",
                "Key (phone)=(13812345679) already exists",
                "an.na+x@example.com wrote",
                "{\"email\":\"x@y\",\"a\":1}",
                "{\"phoneNumbers\":[\"12\",\"34\"]}",
                "{\"contact\" : \"Anna \\\"A\\\" Li\"}",
                "{\"PHONE\":12345}"
            })
    void personalDataIsMasked(String text) {
        String line = LogText.line(text);
        assertThat(line).contains("***");
        assertThat(line)
                .doesNotContain("1234")
                .doesNotContain("5679")
                .doesNotContain("@")
                .doesNotContain("Anna");
        assertThat(line).doesNotContain("0100").doesNotContain("34");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SO-2026-00000481 of 2026-11-28T07:00:00.123Z took 1380 ms",
                "task 1234567890123 of 0b1c13812345679ef",
                "12.50 CNY for 300 pieces, io.orderwright.Main$1@4f2b3a",
                "请求 1-2-3 被拒绝"
            })
    void whatIsNobodysStays(String text) {
        assertThat(LogText.line(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\\\\", "\\n", "\\\""})
    void aTextOfAnyLengthIsMasked(String piece) {
        String text = "{\"email\":\"" + piece.repeat(1_000_000);
        assertThat(PersonalData.masked(text)).isEqualTo("{\"email\":\"***\"");
        assertThat(PersonalData.maskedWords("@" + piece.repeat(100_000))).startsWith("@");
    }

    @Test
    void anAnswerOfAPartnerKeepsItsNumbers() {
        assertThat(PersonalData.masked("{\"docNo\":\"13812345679\",\"phone\":\"13812345679\"}"))
                .isEqualTo("{\"docNo\":\"13812345679\",\"phone\":\"***\"}");
    }

    private static LoggingEvent event(String logger, String message, Throwable thrown) {
        Logger log = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(logger);
        return new LoggingEvent("fqcn", log, Level.WARN, message, thrown, null);
    }
}
