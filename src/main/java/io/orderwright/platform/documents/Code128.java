package io.orderwright.platform.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as a Code 128 barcode (code set B): bars for an SVG path, in modules, with the quiet zones that scanners need.
 * A module is one unit wide.
 */
public final class Code128 {

    private static final int FIRST = ' ';
    private static final int LAST = '~';
    private static final int START_B = 104;
    private static final int STOP = 106;
    private static final int CHECK = 103;
    private static final int QUIET = 10;
    private static final int HEIGHT = 50;

    /** Widths of bar, space, bar … of the symbols 0 to 106 (ISO/IEC 15417). */
    private static final String[] SYMBOLS = ("212222 222122 222221 121223 121322 131222 122213 122312 132212 221213"
                    + " 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131"
                    + " 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113"
                    + " 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113"
                    + " 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124"
                    + " 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111"
                    + " 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341"
                    + " 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112")
            .split(" ");

    private final List<Bar> bars = new ArrayList<>();
    private int at = QUIET;

    private Code128() {}

    /** @throws IllegalArgumentException for a text that is empty or holds more than printable ASCII */
    public static Code128 of(String text) {
        if (text.isEmpty() || text.chars().anyMatch(c -> c < FIRST || c > LAST)) {
            throw new IllegalArgumentException("Not a text for this barcode: '" + text + "'");
        }
        Code128 code = new Code128();
        int sum = START_B;
        code.draw(START_B);
        for (int i = 0; i < text.length(); i++) {
            int symbol = text.charAt(i) - FIRST;
            sum += symbol * (i + 1);
            code.draw(symbol);
        }
        code.draw(sum % CHECK);
        code.draw(STOP);
        return code;
    }

    private void draw(int symbol) {
        String widths = SYMBOLS[symbol];
        for (int i = 0; i < widths.length(); i++) {
            int width = widths.charAt(i) - '0';
            if (i % 2 == 0) {
                bars.add(new Bar(at, width));
            }
            at += width;
        }
    }

    /** Of the whole picture, both quiet zones included. */
    public int width() {
        return at + QUIET;
    }

    public int height() {
        return HEIGHT;
    }

    /** A black bar: where it begins and how wide it is, in modules. */
    public record Bar(int at, int width) {}

    public List<Bar> bars() {
        return List.copyOf(bars);
    }

    /** The bars, as the data of an SVG path. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (Bar bar : bars) {
            path.append('M').append(bar.at()).append(" 0h").append(bar.width());
            path.append('v').append(HEIGHT).append("h-").append(bar.width()).append('z');
        }
        return path.toString();
    }
}
