package io.orderwright.fulfilment.returns;

import io.orderwright.fulfilment.returns.ReturnView.ReturnedSerial;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a return, and what becomes of it, as it is said line by line. As text, which a form of Tasklist and a
 * process can carry, a line of what came is {@code 1=2.5}, and one of what becomes of it {@code 1=RESTOCK:2:1}: of line 1
 * two go back into stock, and one of them is credited. An asterisk for the line stands for every line. Pieces with serial
 * numbers are named in brackets, as in {@code 1=2[SN-1|+SN-9]}: a plus is before one that came instead of an announced one.
 */
public final class ReturnedGoods {

    /** Room for every outcome of a thousand lines, which is what an order may have. */
    private static final int MOST = 200_000;

    private static final String SERIALS = "(?:\\[([^\\[\\]]*)\\])?";
    private static final Pattern CAME = Pattern.compile("([0-9]{1,6})=([0-9]{1,12}(?:\\.[0-9]{1,3})?)" + SERIALS);
    private static final Pattern BECOMES = Pattern.compile(
            "([0-9]{1,6})=([A-Z_]{1,20}):([0-9]{1,12}(?:\\.[0-9]{1,3})?):([0-9]{1,12}(?:\\.[0-9]{1,3})?)" + SERIALS);
    private static final Pattern ALL = Pattern.compile("\\*=([A-Z_]{1,20}):(CREDIT|NONE)");

    private ReturnedGoods() {}

    /**
     * What came of a line, in its unit; nothing is zero.
     *
     * @param serials which of the announced pieces came, where they have serial numbers; none with {@code instead} where all did
     * @param instead pieces that came instead of announced ones
     */
    public record CameLine(int orderLine, SaidNumber quantity, List<String> serials, List<String> instead) {

        public CameLine {
            serials = List.copyOf(serials);
            instead = List.copyOf(instead);
        }

        public CameLine(int orderLine, SaidNumber quantity) {
            this(orderLine, quantity, List.of(), List.of());
        }

        /** All that are said, announced or not. */
        public List<String> named() {
            return Stream.concat(serials.stream(), instead.stream()).toList();
        }

        private String text() {
            return orderLine + "=" + quantity.plain()
                    + SerialText.of(Stream.concat(
                                    serials.stream().map(SerialText::escaped),
                                    instead.stream().map(serial -> SerialText.INSTEAD + SerialText.escaped(serial)))
                            .toList());
        }
    }

    /**
     * What becomes of some of what came of a line, in its unit.
     *
     * @param credited how many of them are credited; the others are dismissed
     * @param serials which they are, where they have serial numbers; none where it becomes of all of the line
     */
    public record InspectedPiece(
            int orderLine, PieceOutcome outcome, SaidNumber quantity, SaidNumber credited, List<String> serials) {

        public InspectedPiece {
            serials = List.copyOf(serials);
        }

        public InspectedPiece(int orderLine, PieceOutcome outcome, SaidNumber quantity, SaidNumber credited) {
            this(orderLine, outcome, quantity, credited, List.of());
        }

        private String text() {
            return orderLine + "=" + outcome + ":" + quantity.plain() + ":" + credited.plain()
                    + SerialText.of(serials.stream().map(SerialText::escaped).toList());
        }
    }

    /** Serial numbers as they stand in a text: what parts such texts is written as in addresses. */
    private static final class SerialText {

        static final String INSTEAD = "+";
        private static final Pattern PARTS = Pattern.compile("[\\s%;,|+\\[\\]]");
        private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");

        private SerialText() {}

        static String of(List<String> serials) {
            return serials.isEmpty() ? "" : serials.stream().collect(Collectors.joining("|", "[", "]"));
        }

        static String escaped(String serial) {
            return PARTS.matcher(serial)
                    .replaceAll(part -> String.format(
                            Locale.ROOT, "%%%02X", (int) part.group().charAt(0)));
        }

        /** @param instead those with a plus, without it; else those without */
        static List<String> read(@Nullable String text, boolean instead) {
            return text == null
                    ? List.of()
                    : Stream.of(text.split("\\|"))
                            .filter(one -> !one.isEmpty() && one.startsWith(INSTEAD) == instead)
                            .map(one -> ESCAPED.matcher(instead ? one.substring(1) : one)
                                    .replaceAll(part -> Matcher.quoteReplacement(
                                            String.valueOf((char) Integer.parseInt(part.group(1), 16)))))
                            .toList();
        }
    }

    /** The pieces with serial numbers of a line that were announced. */
    public static List<ReturnedSerial> announced(ReturnView.ReturnedLine line) {
        return line.serials().stream().filter(ReturnedSerial::announced).toList();
    }

    /** Those that came. */
    public static List<ReturnedSerial> arrived(ReturnView.ReturnedLine line) {
        return line.serials().stream()
                .filter(one -> Boolean.TRUE.equals(one.came()))
                .toList();
    }

    public static String came(List<CameLine> lines) {
        return lines.stream().map(CameLine::text).collect(Collectors.joining(";"));
    }

    public static String becomes(List<InspectedPiece> pieces) {
        return pieces.stream().map(InspectedPiece::text).collect(Collectors.joining(";"));
    }

    /**
     * @param asked what was asked for, which an empty text stands for
     * @throws Refusal INVALID for a text that is none of these, or a line that is said twice
     */
    public static List<CameLine> came(String text, List<ReturnView.ReturnedLine> asked) {
        if (text.isBlank()) {
            return asked.stream()
                    .map(line -> new CameLine(
                            line.orderLine(), new SaidNumber(line.asked().amount())))
                    .toList();
        }
        Set<Integer> said = new HashSet<>();
        List<CameLine> lines = new ArrayList<>();
        for (Matcher part : parts("received", text, CAME)) {
            int line = Integer.parseInt(part.group(1));
            if (!said.add(line)) {
                throw Refusal.invalid("received", "return.line-twice", line);
            }
            lines.add(new CameLine(
                    line,
                    new SaidNumber(new BigDecimal(part.group(2))),
                    SerialText.read(part.group(3), false),
                    SerialText.read(part.group(3), true)));
        }
        return lines;
    }

    /**
     * @param came what came, which the asterisk stands for
     * @throws Refusal INVALID for a text that is none of these
     */
    public static List<InspectedPiece> becomes(String text, List<ReturnView.ReturnedLine> came) {
        Matcher all = ALL.matcher(text.strip());
        if (all.matches()) {
            PieceOutcome outcome = outcome(all.group(1));
            return came.stream()
                    .filter(line -> line.came().isPositive())
                    .map(line -> new InspectedPiece(
                            line.orderLine(),
                            outcome,
                            new SaidNumber(line.came().amount()),
                            new SaidNumber(
                                    all.group(2).equals("CREDIT") ? line.came().amount() : BigDecimal.ZERO)))
                    .toList();
        }
        return parts("pieces", text, BECOMES).stream()
                .map(part -> new InspectedPiece(
                        Integer.parseInt(part.group(1)),
                        outcome(part.group(2)),
                        new SaidNumber(new BigDecimal(part.group(3))),
                        new SaidNumber(new BigDecimal(part.group(4))),
                        SerialText.read(part.group(5), false)))
                .toList();
    }

    private static PieceOutcome outcome(String word) {
        try {
            return PieceOutcome.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("pieces", "return.text", word);
        }
    }

    private static List<Matcher> parts(String field, String text, Pattern pattern) {
        if (text.length() > MOST) {
            throw Refusal.invalid(field, "return.text", text.substring(0, 40));
        }
        List<Matcher> parts = new ArrayList<>();
        for (String part : text.replaceAll("\\s", "").split("[;,]")) {
            Matcher matcher = pattern.matcher(part);
            if (!matcher.matches()) {
                throw Refusal.invalid(field, "return.text", part);
            }
            parts.add(matcher);
        }
        return parts;
    }
}
