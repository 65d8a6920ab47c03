package io.orderwright.sales.comments.domain;

import io.orderwright.platform.kernel.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Which files may hang on a comment: at most five, each at most 10 MB, of kinds that their content tells. */
public final class FileRules {

    /** In bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    public static final int MOST = 5;
    private static final int LONGEST_NAME = 200;

    /** The beginning of a file and what it then is. */
    private record Kind(String type, byte[] start) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
            new Kind("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
            new Kind("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}));

    private FileRules() {}

    /** @throws Refusal INVALID when there are too many */
    public static void checkCount(int files) {
        if (files > MOST) {
            throw Refusal.invalid("files", "comment.too-many-files", MOST);
        }
    }

    /** @throws Refusal INVALID when it is too large */
    public static void checkSize(String name, long bytes) {
        if (bytes > LARGEST) {
            throw Refusal.invalid("files", "comment.file-too-large", name, LARGEST / (1024 * 1024));
        }
    }

    /**
     * The media type that the content says, whatever the name says.
     *
     * @throws Refusal INVALID when it is empty, too large, or of no kind that is taken
     */
    public static String typeOf(String name, byte[] content) {
        checkSize(name, content.length);
        if (content.length == 0) {
            throw Refusal.invalid("files", "comment.file-empty", name);
        }
        return KINDS.stream()
                .filter(kind -> startsWith(content, kind.start()))
                .map(Kind::type)
                .findFirst()
                .orElseGet(() -> {
                    if (isText(content)) {
                        return "text/plain";
                    }
                    throw Refusal.invalid("files", "comment.file-kind", name);
                });
    }

    /**
     * The name without any path.
     *
     * @throws Refusal INVALID when nothing is left, it is too long, or it holds what cannot be seen
     */
    public static String nameOf(String sent) {
        String name = sent.replaceAll(".*[/\\\\]", "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.matches(".*[\\p{Cc}\\p{Cf}].*")) {
            throw Refusal.invalid("files", "comment.file-name");
        }
        return name;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** Text in UTF-8 without control characters but tabs and line ends. */
    private static boolean isText(byte[] content) {
        for (byte one : content) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' || one == 0x7F) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
