package io.orderwright.platform.intake.file;

import io.orderwright.platform.kernel.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The character set of a text file. A byte order mark decides; else the whole file is read as UTF-8, and if that fails as
 * GB18030. Western European bytes often pass as rare Chinese characters: a text counts as Chinese only when nine tenths
 * of its two-byte characters are in the range of GB 2312 (both bytes from 0xA1), where everyday Chinese lies.
 */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextEncoding() {}

    /** @throws Refusal INVALID when it is none of the known ones */
    static Charset of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (decodes(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (looksChinese(file) && decodes(file, GB18030)) {
            return GB18030;
        }
        throw Refusal.invalid("file", "intake.encoding-unknown");
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = 0; read >= 0; ) {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result;
                do {
                    chars.clear();
                    result = decoder.decode(bytes, chars, read < 0);
                    if (result.isError() || contains(chars.flip(), '\0')) {
                        return false;
                    }
                } while (result.isOverflow());
                bytes.compact();
            }
        }
        return true;
    }

    private static boolean contains(CharBuffer chars, char wanted) {
        for (int i = chars.position(); i < chars.limit(); i++) {
            if (chars.get(i) == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksChinese(Path file) throws IOException {
        long everyday = 0;
        long other = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int first = in.read(); first >= 0; first = in.read()) {
                if (first >= 0x80) {
                    int second = in.read();
                    if (first >= 0xA1 && second >= 0xA1) {
                        everyday++;
                    } else {
                        other++;
                    }
                }
            }
        }
        return everyday >= 9 * other;
    }
}
