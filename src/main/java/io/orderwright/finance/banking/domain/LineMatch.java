package io.orderwright.finance.banking.domain;

import io.orderwright.finance.banking.BankLineView;
import io.orderwright.finance.banking.domain.MatchFacts.ReceivedLine;
import io.orderwright.finance.banking.ports.CustomerMoney.BookedReceipt;
import io.orderwright.finance.banking.ports.CustomerMoney.OpenDocument;
import io.orderwright.finance.banking.ports.CustomerMoney.Repayment;
import io.orderwright.finance.banking.proposals.LineProposal;
import io.orderwright.finance.banking.proposals.LineProposal.MatchReason;
import io.orderwright.finance.banking.proposals.LineProposal.ProposedDocument;
import io.orderwright.platform.kernel.Money;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of what is owed a line pays, by rules in their order: the first that fits proposes, and says so. It never takes a
 * lower amount for all of it: what is missing may be a part payment.
 */
public final class LineMatch {

    /** Numbers of ours, also where somebody left out a hyphen or a bank broke the line. */
    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2})[-_/.]?(\\d{4})[-_/.]?(\\d{6,10})");

    private final BankLineView line;
    private final MatchFacts facts;

    private LineMatch(BankLineView line, MatchFacts facts) {
        this.line = line;
        this.facts = facts;
    }

    /** Nothing where no rule fits: a person knows more. */
    public static Optional<LineProposal> of(BankLineView line, MatchFacts facts) {
        LineMatch match = new LineMatch(line, facts);
        return (line.amount().isPositive() ? match.incoming() : match.outgoing())
                .map(found -> found.showing(match.amounts(found.documents())));
    }

    /** The numbers of ours that a line names. */
    public static Set<String> numbers(BankLineView line) {
        String text = Normalizer.normalize(line.text() + " / " + line.reference(), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s", "");
        Set<String> numbers = new TreeSet<>();
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            numbers.add(found.group(1) + "-" + found.group(2) + "-" + found.group(3));
        }
        return numbers;
    }

    /** As names are compared. */
    public static String bareName(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }

    /** As numbers of accounts are compared. */
    public static String bareAccount(String account) {
        return account.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    }

    private List<ProposedDocument> amounts(List<String> numbers) {
        return numbers.stream()
                .flatMap(number -> Stream.concat(facts.named().stream(), facts.owed().stream())
                        .filter(one -> one.number().equals(number))
                        .limit(1))
                .map(one -> new ProposedDocument(one.number(), one.open(), one.home()))
                .toList();
    }

    private Optional<LineProposal> incoming() {
        return bookedBefore().or(this::named).or(this::orderNamed).or(this::fromCustomer);
    }

    private Optional<LineProposal> bookedBefore() {
        List<BookedReceipt> same = facts.booked().stream()
                .filter(one -> !one.reference().isEmpty()
                        && (one.reference().equals(line.reference())
                                || one.reference().equals(line.bankId()))
                        && one.amount().equals(line.amount()))
                .toList();
        return same.size() != 1
                ? Optional.empty()
                : Optional.of(LineProposal.bookedBefore(
                        same.get(0).customer(), same.get(0).id()));
    }

    /** The number of a document and just what is open of it, or of its row that is due first; or of several, of one customer. */
    private Optional<LineProposal> named() {
        Set<String> numbers = numbers(line);
        List<OpenDocument> found = facts.named().stream()
                .filter(one -> numbers.contains(one.number()) || numbers.contains(one.order()))
                .filter(this::inCurrency)
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String customer = found.get(0).customer();
        boolean ofOne = found.stream().allMatch(one -> one.customer().equals(customer));
        List<OpenDocument> exact =
                found.stream().filter(one -> one.asksFor(line.amount())).toList();
        if (exact.size() == 1) {
            return Optional.of(LineProposal.pays(MatchReason.NAMED, exact.get(0).customer(), numbers(exact), true));
        }
        if (ofOne && sum(found).equals(line.amount())) {
            return Optional.of(LineProposal.pays(MatchReason.NAMED, customer, numbers(found), exact.isEmpty()));
        }
        return lessDiscount(found, true)
                .or(() -> lessCharge(found, null))
                .or(() -> ofOne
                        ? Optional.of(
                                LineProposal.pays(MatchReason.NAMED_OTHER_AMOUNT, customer, numbers(found), false))
                        : Optional.empty());
    }

    /** The only one that this amount settles less its early discount. */
    private Optional<LineProposal> lessDiscount(List<OpenDocument> among, boolean sure) {
        List<OpenDocument> early = among.stream()
                .filter(one -> one.settledEarlyBy(line.amount(), line.bookedOn()))
                .toList();
        return early.size() != 1
                ? Optional.empty()
                : Optional.of(LineProposal.pays(
                        MatchReason.LESS_DISCOUNT, early.get(0).customer(), numbers(early), sure));
    }

    private Optional<LineProposal> orderNamed() {
        List<String> orders =
                numbers(line).stream().filter(facts.orders()::containsKey).toList();
        return orders.size() != 1
                ? Optional.empty()
                : Optional.of(LineProposal.waitsFor(facts.orders().get(orders.get(0)), orders.get(0)));
    }

    private Optional<LineProposal> fromCustomer() {
        String account = onlyOne(facts.byAccount().getOrDefault(bareAccount(line.counterAccount()), Set.of()));
        if (account != null) {
            List<OpenDocument> exact = owedBy(account).stream()
                    .filter(one -> one.asksFor(line.amount()))
                    .toList();
            if (exact.size() == 1) {
                return Optional.of(LineProposal.pays(MatchReason.KNOWN_ACCOUNT, account, numbers(exact), true));
            }
        }
        String customer =
                account == null ? onlyOne(facts.byName().getOrDefault(bareName(line.name()), List.of())) : account;
        if (customer == null) {
            return Optional.empty();
        }
        return sumOfOldest(customer)
                .or(() -> lessDiscount(owedBy(customer), account != null))
                .or(() -> lessCharge(owedBy(customer), customer))
                .or(() -> Optional.of(LineProposal.pays(MatchReason.CUSTOMER_ONLY, customer, List.of(), false)));
    }

    private Optional<LineProposal> sumOfOldest(String customer) {
        List<OpenDocument> oldest = new ArrayList<>();
        for (OpenDocument one : owedBy(customer)) {
            oldest.add(one);
            int more = sum(oldest).compareTo(line.amount());
            if (more == 0) {
                return Optional.of(LineProposal.pays(MatchReason.SUM_OF_OLDEST, customer, numbers(oldest), false));
            }
            if (more > 0) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The only one of which a little more is open than came; where its early discount is more than that, it is no charge. */
    private Optional<LineProposal> lessCharge(List<OpenDocument> among, @Nullable String customer) {
        List<OpenDocument> little = among.stream()
                .filter(one -> customer == null || one.customer().equals(customer))
                .filter(one -> one.settledInTimeBy(line.amount(), line.bookedOn())
                        || one.open().isMoreThan(line.amount())
                                && !one.open().minus(line.amount()).isMoreThan(facts.charge()))
                .toList();
        if (little.size() == 1 && little.get(0).settledInTimeBy(line.amount(), line.bookedOn())) {
            return Optional.of(
                    LineProposal.pays(MatchReason.LESS_DISCOUNT, little.get(0).customer(), numbers(little), false));
        }
        return little.size() != 1
                ? Optional.empty()
                : Optional.of(new LineProposal(
                        MatchReason.LESS_CHARGE,
                        little.get(0).customer(),
                        numbers(little),
                        null,
                        null,
                        null,
                        null,
                        little.get(0).open().minus(line.amount()),
                        false,
                        List.of()));
    }

    private Optional<LineProposal> outgoing() {
        return takenBack().or(this::paidBack);
    }

    /** Money that the bank gave and has taken again: it says so, or both have one reference. */
    private Optional<LineProposal> takenBack() {
        boolean said = line.reversal() || !line.returnReason().isEmpty();
        List<ReceivedLine> same = facts.received().stream()
                .filter(one -> one.amount().equals(line.amount().negated()))
                .filter(one -> one.cameBy(line.bookedOn()))
                .toList();
        List<ReceivedLine> referred = same.stream()
                .filter(one -> !one.reference().isEmpty()
                        && (one.reference().equals(line.reference())
                                || one.reference().equals(line.bankId())))
                .toList();
        if (referred.size() == 1) {
            return Optional.of(LineProposal.takesBack(
                    referred.get(0).customer(), referred.get(0).receipt(), said));
        }
        List<ReceivedLine> ofParty = referred.isEmpty() && said
                ? same.stream().filter(this::isFromParty).toList()
                : List.of();
        return ofParty.size() == 1
                ? Optional.of(LineProposal.takesBack(
                        ofParty.get(0).customer(), ofParty.get(0).receipt(), false))
                : Optional.empty();
    }

    private boolean isFromParty(ReceivedLine one) {
        String account = bareAccount(line.counterAccount());
        return account.isEmpty() || one.account().isEmpty()
                ? !line.name().isEmpty() && bareName(one.name()).equals(bareName(line.name()))
                : bareAccount(one.account()).equals(account);
    }

    private Optional<LineProposal> paidBack() {
        Money paid = line.amount().negated();
        List<Repayment> same = facts.paidBack().stream()
                .filter(one -> one.amount().equals(paid))
                .toList();
        List<Repayment> named = same.stream().filter(this::names).toList();
        List<Repayment> candidates = named.isEmpty() ? same : named;
        return candidates.size() != 1
                ? Optional.empty()
                : Optional.of(new LineProposal(
                        MatchReason.PAID_BACK,
                        candidates.get(0).customer(),
                        List.of(),
                        null,
                        null,
                        candidates.get(0).number(),
                        null,
                        null,
                        named.size() == 1,
                        List.of()));
    }

    private boolean names(Repayment one) {
        return numbers(line).contains(one.number())
                || !one.reference().isBlank()
                        && (line.reference().equals(one.reference())
                                || line.text().contains(one.reference()));
    }

    private List<OpenDocument> owedBy(String customer) {
        return facts.owed().stream()
                .filter(one -> one.customer().equals(customer) && inCurrency(one))
                .toList();
    }

    private boolean inCurrency(OpenDocument one) {
        return one.open().code().equals(line.currency());
    }

    private Money sum(List<OpenDocument> documents) {
        return documents.stream().map(OpenDocument::open).reduce(Money.zero(line.currency()), Money::plus);
    }

    private static List<String> numbers(List<OpenDocument> documents) {
        return documents.stream().map(OpenDocument::number).toList();
    }

    private static @Nullable String onlyOne(Collection<String> found) {
        return found.size() == 1 ? found.iterator().next() : null;
    }
}
