package io.orderwright.finance.banking.proposals;

import io.orderwright.finance.banking.proposals.LineProposal.ProposedDocument;
import io.orderwright.finance.banking.proposals.LineProposals.ProposedLine;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody saw who accepts lines of a statement, as one word that page and API show and take back.
 *
 * @param count how many lines
 * @param content a short fingerprint of what each of them is and stands for
 * @param total their amounts together, in plain digits with the statement's currency; what went out is below zero
 */
public record SeenProposals(int count, String content, String total) {

    private static final Pattern WORD = Pattern.compile("([0-9]{1,9})_([0-9a-f]{12})_(-?[0-9.]{1,30}[A-Z]{3}|)");
    private static final int LENGTH = 12;

    /** @param lines of one statement */
    public static SeenProposals of(List<ProposedLine> lines) {
        String content = lines.stream().map(SeenProposals::said).collect(Collectors.joining("\n"));
        String total = lines.stream()
                .map(one -> one.line().amount())
                .reduce(Money::plus)
                .map(sum -> sum.amount().toPlainString() + sum.code())
                .orElse("");
        return new SeenProposals(lines.size(), Fingerprint.of(content).substring(0, LENGTH), total);
    }

    private static String said(ProposedLine one) {
        LineProposal proposal = Objects.requireNonNull(one.proposal());
        Stream<Object> own = Stream.of(
                one.line().id(),
                one.line().amount(),
                proposal.reason(),
                String.valueOf(proposal.customer()),
                String.valueOf(proposal.order()),
                String.valueOf(proposal.receipt()),
                String.valueOf(proposal.movement()),
                String.valueOf(proposal.takenBack()),
                String.valueOf(proposal.charge()),
                proposal.documents());
        Stream<Object> open = proposal.open().stream().flatMap(SeenProposals::said);
        return Stream.concat(own, open).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Stream<Object> said(ProposedDocument document) {
        return Stream.of(document.number(), document.open());
    }

    /**
     * Refuses when these are not the lines that were seen.
     *
     * @param seen the word that was shown
     * @throws Refusal INVALID where it is no such word; CONFLICT with the differences where they are others by now
     */
    void refuseUnless(String seen, String statement) {
        Matcher word = WORD.matcher(seen);
        if (!word.matches()) {
            throw Refusal.invalid("seen", "bankline.seen-unreadable");
        }
        SeenProposals before = new SeenProposals(Integer.parseInt(word.group(1)), word.group(2), word.group(3));
        List<Difference> differences = new ArrayList<>();
        compare(differences, "count", String.valueOf(before.count), String.valueOf(count));
        compare(differences, "total", shown(before.total), shown(total));
        compare(differences, "content", before.content, content);
        if (!differences.isEmpty()) {
            throw Refusal.moved(
                    "bankline.seen-moved",
                    differences,
                    statement,
                    before.count,
                    shown(before.total),
                    count,
                    shown(total));
        }
    }

    private static void compare(List<Difference> found, String place, String before, String now) {
        if (!before.equals(now)) {
            found.add(new Difference(place, before, now));
        }
    }

    private static String shown(String total) {
        return total.isEmpty() ? "0" : total.replaceFirst("(?=[A-Z]{3}$)", " ");
    }

    @Override
    public String toString() {
        return count + "_" + content + "_" + total;
    }
}
