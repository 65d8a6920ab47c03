package io.orderwright.finance.dunning.letters;

import io.orderwright.finance.dunning.letters.LetterView.LetterSum;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody saw who lets the letters of a run go out or drops them, as one word that page, card and API show and take
 * back: letters are left out of it until then.
 *
 * @param letters how many would go out
 * @param content a short fingerprint of what each of them says
 * @param total what they ask for together, in plain digits with the currency, joined by + where there are several
 */
public record SeenRun(int letters, String content, String total) {

    private static final Pattern WORD =
            Pattern.compile("([0-9]{1,9})_([0-9a-f]{12})_([0-9.]{1,30}[A-Z]{3}(?:[+][0-9.]{1,30}[A-Z]{3}){0,30}|)");
    private static final int LENGTH = 12;

    /** @param letters those of the run that would go out */
    public static SeenRun of(List<LetterView> letters) {
        Map<String, Money> totals = new TreeMap<>();
        letters.stream()
                .flatMap(letter -> letter.sums().stream())
                .forEach(sum -> totals.merge(sum.currency(), sum.total(), Money::plus));
        String content = letters.stream().map(SeenRun::said).collect(Collectors.joining("\n"));
        return new SeenRun(
                letters.size(),
                Fingerprint.of(content).substring(0, LENGTH),
                totals.values().stream()
                        .map(sum -> sum.amount().toPlainString() + sum.code())
                        .collect(Collectors.joining("+")));
    }

    private static String said(LetterView letter) {
        Stream<Object> own = Stream.of(
                letter.number(), letter.customer(), letter.level(), letter.channel(), letter.hold(), letter.fee());
        Stream<Object> rows = ToldRows.of(letter).stream()
                .flatMap(row -> Stream.of(row.invoice(), row.rowNo(), row.principal(), row.interest()));
        Stream<Object> sums = letter.sums().stream().map(LetterSum::total);
        return Stream.of(own, rows, sums)
                .flatMap(words -> words)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /**
     * Refuses an answer to anything else than this.
     *
     * @param seen the word that was shown
     * @throws Refusal INVALID where it is no such word; CONFLICT with the differences where it is another one by now
     */
    public void refuseUnless(String seen, String run) {
        Matcher word = WORD.matcher(seen);
        if (!word.matches()) {
            throw Refusal.invalid("seen", "dunning.seen-unreadable");
        }
        SeenRun before = new SeenRun(Integer.parseInt(word.group(1)), word.group(2), word.group(3));
        List<Difference> differences = new ArrayList<>();
        compare(differences, "letters", String.valueOf(before.letters), String.valueOf(letters));
        compare(differences, "total", shown(before.total), shown(total));
        compare(differences, "content", before.content, content);
        if (!differences.isEmpty()) {
            throw Refusal.moved(
                    "dunning.seen-moved", differences, run, before.letters, shown(before.total), letters, shown(total));
        }
    }

    private static void compare(List<Difference> found, String place, String before, String now) {
        if (!before.equals(now)) {
            found.add(new Difference(place, before, now));
        }
    }

    private static String shown(String total) {
        return total.isEmpty()
                ? "0"
                : total.replaceAll("(?<=[0-9])(?=[A-Z]{3})", " ").replace("+", " + ");
    }

    @Override
    public String toString() {
        return letters + "_" + content + "_" + total;
    }
}
