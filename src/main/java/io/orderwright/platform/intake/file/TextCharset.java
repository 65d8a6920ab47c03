package io.orderwright.platform.intake.file;

import io.orderwright.platform.kernel.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
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
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The character set of a text file. A byte order mark decides; else the whole file is read as UTF-8, and if that fails as
 * GB18030 where it is Chinese beyond doubt: it has headings that we know in Chinese, or its letters come in runs and are
 * everyday ones. Everything else could be read in several ways, and whoever brings it in is asked.
 */
final class TextCharset {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Lead bytes of GB 2312: signs and the everyday characters, in the order of their sound. */
    private static final int SIGNS_END = 0xA9;

    private static final int EVERYDAY = 0xB0;
    private static final int EVERYDAY_END = 0xD7;

    /** Beyond this Korean bytes, which begin as everyday Chinese ones do, have no characters. */
    private static final int KOREAN_END = 0xC8;

    private TextCharset() {}

    /**
     * @param headings that the file may have, in their comparable form
     * @param said the character set that was chosen; absent when nobody was asked
     * @throws Refusal INVALID when it is no text, is not in the chosen character set, or must be asked about
     */
    static Charset of(Path file, Collection<String> headings, @Nullable Charset said) throws IOException {
        Charset marked = marked(file);
        if (marked != null) {
            // A NUL in it is a sign like others: refused where the rows are read, with its line.
            if (!decodes(file, marked, true)) {
                throw Refusal.invalid("file", "intake.encoding-unknown");
            }
            return marked;
        }
        if (said != null) {
            if (!decodes(file, said)) {
                throw Refusal.invalid("charset", "intake.encoding-does-not-fit", said.name());
            }
            return said;
        }
        if (decodes(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        boolean gb = decodes(file, GB18030);
        if (gb && (hasHeading(file, headings) || isChinese(file))) {
            return GB18030;
        }
        List<String> readings = CharsetChoices.of(file);
        if (readings.isEmpty()) {
            throw Refusal.invalid("file", "intake.encoding-unknown");
        }
        throw Refusal.invalid("charset", "intake.encoding-ask", String.join("  ·  ", readings));
    }

    private static @Nullable Charset marked(Path file) throws IOException {
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
        return starts(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
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

    /** Whether all of it is text in this character set: in one that is guessed, a NUL speaks against it. */
    static boolean decodes(Path file, Charset charset) throws IOException {
        return decodes(file, charset, false);
    }

    private static boolean decodes(Path file, Charset charset, boolean withNul) throws IOException {
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
                    if (result.isError() || !withNul && contains(chars.flip(), '\0')) {
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

    /** A heading that we know, with a letter that is not ASCII: no other character set makes one by chance. */
    private static boolean hasHeading(Path file, Collection<String> headings) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, GB18030)) {
            for (int i = 0; i < 3; i++) {
                String line = lines.readLine();
                if (line == null) {
                    return false;
                }
                for (String cell : line.split("[,;\t|]")) {
                    String heading = Heading.normal(cell.replace("\"", "").strip());
                    if (heading.chars().anyMatch(c -> c > 0x7F) && headings.contains(heading)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static boolean isChinese(Path file) throws IOException {
        long pairs = 0;
        long everyday = 0;
        long beyondKorean = 0;
        long inRuns = 0;
        int run = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int first = in.read(); first >= 0; first = in.read()) {
                if (first < 0x80) {
                    inRuns += run > 1 ? run : 0;
                    run = 0;
                    continue;
                }
                int second = in.read();
                pairs++;
                run++;
                boolean two = second >= 0xA1;
                if (two && (first >= EVERYDAY && first <= EVERYDAY_END || first > 0xA0 && first <= SIGNS_END)) {
                    everyday++;
                }
                if (two && first > KOREAN_END && first <= EVERYDAY_END) {
                    beyondKorean++;
                }
            }
        }
        inRuns += run > 1 ? run : 0;
        return pairs >= 4 && everyday * 10 >= pairs * 8 && inRuns * 10 >= pairs * 8 && beyondKorean * 20 >= pairs;
    }
}
