package io.orderwright.sales.comments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be written, whom it mentions, which files it takes, and how long it may be taken back. */
@Tag("orders")
class OrderCommentTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "a\u0000b", "a\u001bb", "a\u202eb", "a\u2066b", "a\rb", "a\u0085b"})
    void nothingAndWhatCannotBeSeenIsRefused(String text) {
        assertThatThrownBy(() -> CommentText.of(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void linesAndTabsAndOtherScriptsAreText() {
        assertThat(CommentText.of(" 请尽快\r\n\t<b>👍</b> ").value()).isEqualTo("请尽快\n\t<b>👍</b>");
        assertThat(CommentText.of("x".repeat(2_000)).value()).hasSize(2_000);
        assertThatThrownBy(() -> CommentText.of("x".repeat(2_001))).hasMessageContaining("comment.too-long");
    }

    @Test
    void onlyPeopleWhoWorkHereAreMentionedEachOnce() {
        Set<String> logins = Set.of("sally", "wendy", "a.b");
        assertThat(CommentText.of("@sally, @wendy. @sally @nobody me@wendy.example (@a.b) @@sally")
                        .mentions(logins::contains))
                .containsExactly("sally", "wendy", "a.b");
    }

    @Test
    void itsWriterTakesItBackWithinAQuarterOfAnHourAndOnce() {
        OrderComment comment = written();
        assertThatThrownBy(() -> comment.withdraw("wendy", NOON)).hasMessageContaining("comment.not-yours");
        assertThatThrownBy(() -> comment.withdraw("sally", NOON.plusSeconds(15 * 60 + 1)))
                .hasMessageContaining("comment.too-late");
        assertThat(comment.text()).isEqualTo("look");

        comment.withdraw("sally", NOON.plusSeconds(15 * 60));

        assertThat(comment.withdrawn()).isTrue();
        assertThat(comment.text()).isEmpty();
        assertThat(comment.mentions()).isEmpty();
        assertThatThrownBy(() -> comment.withdraw("sally", NOON)).hasMessageContaining("comment.withdrawn");
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, application/pdf",
        "plain words, text/plain",
        "'a;b\r\n1;2', text/plain",
        "<html><script>, text/plain",
    })
    void theContentSaysWhatAFileIs(String content, String type) {
        assertThat(FileRules.typeOf("any.exe", content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(type);
    }

    @Test
    void picturesAreTakenAndWhatIsNeitherTextNorPictureIsNot() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0};
        assertThat(FileRules.typeOf("a", png)).isEqualTo("image/png");
        assertThat(FileRules.typeOf("a", jpeg)).isEqualTo("image/jpeg");
        for (byte[] other : List.of(new byte[] {'M', 'Z', 0}, new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xC3})) {
            assertThatThrownBy(() -> FileRules.typeOf("a.pdf", other)).hasMessageContaining("comment.file-kind");
        }
        assertThatThrownBy(() -> FileRules.typeOf("a", new byte[0])).hasMessageContaining("comment.file-empty");
        assertThatThrownBy(() -> FileRules.typeOf("a", new byte[FileRules.LARGEST + 1]))
                .hasMessageContaining("comment.file-too-large");
        assertThatThrownBy(() -> FileRules.checkCount(6)).hasMessageContaining("comment.too-many-files");
    }

    @ParameterizedTest
    @CsvSource({"C:\\docs\\a.pdf, a.pdf", "../../etc/passwd, passwd", "报价.pdf, 报价.pdf"})
    void aNameHasNoPath(String sent, String name) {
        assertThat(FileRules.nameOf(sent)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/", "a\nb", "a\u202efdp.exe"})
    void aNameThatSaysNothingOrHidesSomethingIsRefused(String sent) {
        assertThatThrownBy(() -> FileRules.nameOf(sent)).hasMessageContaining("comment.file-name");
    }

    private static OrderComment written() {
        return new OrderComment("SO-1", CommentText.of("look"), List.of("wendy"), "sally", NOON);
    }
}
