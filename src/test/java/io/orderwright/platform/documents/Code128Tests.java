package io.orderwright.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn is what a scanner reads: read here from the bars, as the standard describes it. */
@Tag("fulfilment")
class Code128Tests {

    private static final Pattern BAR = Pattern.compile("M(\\d+) 0h(\\d+)v50h-\\2z");

    @ParameterizedTest
    @ValueSource(strings = {"DN-2026-00000051", "A", " !~z09AZ", "SW0000000001"})
    void aScannerReadsTheText(String text) {
        assertThat(read(Code128.of(text))).isEqualTo(text);
    }

    /** From the standard's own example: the check symbol of PJJ123C in code set B is 54. */
    @Test
    void theCheckSymbolIsTheStandards() {
        List<Integer> symbols = symbols(Code128.of("PJJ123C"));
        assertThat(symbols.get(symbols.size() - 2))
                .isEqualTo((104 + 48 + 42 * 2 + 42 * 3 + 17 * 4 + 18 * 5 + 19 * 6 + 35 * 7) % 103);
        assertThat(symbols.get(0)).isEqualTo(104);
        assertThat(symbols.get(symbols.size() - 1)).isEqualTo(106);
    }

    @Test
    void everySymbolIsElevenModulesWideWithAnEvenNumberOfBlackOnesAndUnlikeAllOthers() {
        Map<String, Integer> seen = new HashMap<>();
        for (char c = ' '; c <= '~'; c++) {
            List<Integer> widths = widths(Code128.of("" + c));
            List<Integer> symbol = widths.subList(6, 12);
            assertThat(symbol.stream().mapToInt(Integer::intValue).sum())
                    .as("" + c)
                    .isEqualTo(11);
            assertThat((symbol.get(0) + symbol.get(2) + symbol.get(4)) % 2)
                    .as("" + c)
                    .isZero();
            assertThat(seen.put(symbol.toString(), (int) c)).as("" + c).isNull();
        }
    }

    @Test
    void thereIsWhiteBeforeAndAfter() {
        Code128 code = Code128.of("DN-1");
        assertThat(code.path()).startsWith("M10 ");
        assertThat(code.width()).isEqualTo(20 + 6 * 11 + 11 + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "发货单", "a\tb"})
    void whatItCannotDrawIsRefused(String text) {
        assertThatThrownBy(() -> Code128.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(Code128 code) {
        List<Integer> symbols = symbols(code);
        int sum = symbols.get(0);
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < symbols.size() - 2; i++) {
            sum += i * symbols.get(i);
            text.append((char) (symbols.get(i) + ' '));
        }
        assertThat(symbols.get(symbols.size() - 2)).isEqualTo(sum % 103);
        return text.toString();
    }

    /** Which symbol a pattern is, by what is drawn for each character alone, and the three that are no characters. */
    private static List<Integer> symbols(Code128 code) {
        Map<List<Integer>, Integer> known = new HashMap<>();
        for (char c = ' '; c <= '~'; c++) {
            known.put(List.copyOf(widths(Code128.of("" + c)).subList(6, 12)), c - ' ');
        }
        known.put(List.of(1, 1, 1, 1, 4, 3), 95 - 3);
        known.put(List.of(1, 1, 4, 1, 1, 3), 95);
        known.put(List.of(1, 1, 4, 3, 1, 1), 96);
        known.put(List.of(4, 1, 1, 1, 1, 3), 97);
        known.put(List.of(4, 1, 1, 3, 1, 1), 98);
        known.put(List.of(1, 1, 3, 1, 4, 1), 99);
        known.put(List.of(1, 1, 4, 1, 3, 1), 100);
        known.put(List.of(3, 1, 1, 1, 4, 1), 101);
        known.put(List.of(4, 1, 1, 1, 3, 1), 102);
        known.put(List.of(2, 1, 1, 2, 1, 4), 104);
        List<Integer> widths = widths(code);
        List<Integer> symbols = new ArrayList<>();
        int at = 0;
        for (; at + 7 < widths.size(); at += 6) {
            symbols.add(known.get(List.copyOf(widths.subList(at, at + 6))));
        }
        assertThat(widths.subList(at, widths.size())).containsExactly(2, 3, 3, 1, 1, 1, 2);
        symbols.add(106);
        return symbols;
    }

    /** Bar, space, bar … as wide as they are drawn. */
    private static List<Integer> widths(Code128 code) {
        List<Integer> widths = new ArrayList<>();
        Matcher bar = BAR.matcher(code.path());
        int end = -1;
        while (bar.find()) {
            int from = Integer.parseInt(bar.group(1));
            if (end >= 0) {
                widths.add(from - end);
            }
            int width = Integer.parseInt(bar.group(2));
            widths.add(width);
            end = from + width;
        }
        return widths;
    }
}
