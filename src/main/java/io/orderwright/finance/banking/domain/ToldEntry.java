package io.orderwright.finance.banking.domain;

import io.orderwright.finance.banking.BankLineView;
import io.orderwright.finance.banking.LineState;
import io.orderwright.platform.kernel.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file tells of one booking: a line, or the payments of which a sum consists.
 *
 * @param lines one at least, of one account
 */
public record ToldEntry(List<BankLineView> lines) {

    /** @param alone the line itself where it is no part of a sum: lines kept before may share their place */
    private record Place(long toldBy, long place, long alone) {

        static Place of(BankLineView line) {
            return new Place(line.toldBy(), line.place(), line.part() == 0 ? line.id() : 0);
        }
    }

    /** The entries that these lines are of, in their order. */
    public static List<ToldEntry> of(List<BankLineView> lines) {
        Map<Place, List<BankLineView>> entries = new LinkedHashMap<>();
        lines.forEach(line -> entries.computeIfAbsent(Place.of(line), place -> new ArrayList<>())
                .add(line));
        return entries.values().stream().map(ToldEntry::new).toList();
    }

    private BankLineView first() {
        return lines.get(0);
    }

    /** In which statement or notice it counts. */
    public long statement() {
        return first().statement();
    }

    /** The bank's own number of it; "" where there is none. */
    String entryId() {
        return first().entryId();
    }

    String dayAndSum() {
        return first().bookedOn() + " " + sum();
    }

    /** The line that stands for it where others tell the same. */
    public long standsBy() {
        return first().id();
    }

    public Money sum() {
        return lines.stream().map(BankLineView::amount).reduce(Money::plus).orElseThrow();
    }

    /** Whether nobody has decided any of it. */
    public boolean isOpen() {
        return open() == lines.size();
    }

    /** How many of its lines nobody has decided. */
    public int open() {
        return (int)
                lines.stream().filter(line -> line.state() == LineState.OPEN).count();
    }

    /** Whether it says of more payments what they were, and nobody has decided the other one. */
    public boolean tellsMoreThan(ToldEntry known) {
        return lines.size() > known.lines.size() && known.isOpen();
    }

    /** Whether the bank gave both the same number, and they come to the same. */
    boolean isNamedAs(ToldEntry other) {
        return !entryId().isEmpty() && entryId().equals(other.entryId()) && sum().equals(other.sum());
    }

    /**
     * Where the bank gave no number to one of them: of the same day and sum, and nothing that both say is another. A sum and the
     * payments of which it consists have no words in common.
     */
    boolean looksAs(ToldEntry other) {
        boolean numbered = !entryId().isEmpty() && !other.entryId().isEmpty();
        return !numbered
                && dayAndSum().equals(other.dayAndSum())
                && (lines.size() != other.lines.size() || hasLinesLike(other));
    }

    private boolean hasLinesLike(ToldEntry other) {
        List<BankLineView> left = new ArrayList<>(other.lines);
        return lines.stream().allMatch(line -> left.stream()
                .filter(found -> alike(line, found))
                .findFirst()
                .map(left::remove)
                .orElse(false));
    }

    private static boolean alike(BankLineView one, BankLineView other) {
        return one.amount().equals(other.amount())
                && alike(LineMatch.bareAccount(one.counterAccount()), LineMatch.bareAccount(other.counterAccount()))
                && alike(LineMatch.bareAccount(one.reference()), LineMatch.bareAccount(other.reference()))
                && alike(LineMatch.bareName(one.name()), LineMatch.bareName(other.name()));
    }

    private static boolean alike(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
