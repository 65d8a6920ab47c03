package io.orderwright.finance.banking.proposals;

import io.orderwright.finance.banking.BankLineView;
import io.orderwright.finance.banking.LineState;
import io.orderwright.finance.banking.accounts.BankAccountView;
import io.orderwright.finance.banking.domain.LineMatch;
import io.orderwright.finance.banking.domain.MatchFacts;
import io.orderwright.finance.banking.domain.MatchFacts.ReceivedLine;
import io.orderwright.finance.banking.ports.CustomerMoney;
import io.orderwright.finance.banking.ports.CustomerMoney.BookedReceipt;
import io.orderwright.finance.banking.ports.CustomerMoney.Repayment;
import io.orderwright.finance.banking.store.BankAccountRows;
import io.orderwright.finance.banking.store.KnownLineRows;
import io.orderwright.finance.banking.store.LineRows;
import io.orderwright.finance.banking.store.PayerRows;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What open lines probably stand for, as things are now: an answer, never kept. */
@Service
@Transactional(readOnly = true)
public class LineProposals {

    private final BankAccountRows accounts;
    private final LineRows lines;
    private final KnownLineRows before;
    private final PayerRows payers;
    private final CustomerMoney money;

    LineProposals(
            BankAccountRows accounts, LineRows lines, KnownLineRows before, PayerRows payers, CustomerMoney money) {
        this.before = before;
        this.accounts = accounts;
        this.lines = lines;
        this.payers = payers;
        this.money = money;
    }

    /** A line with what is proposed for it; nothing for one that is decided, or that only a person can decide. */
    public record ProposedLine(BankLineView line, @Nullable LineProposal proposal) {}

    /** The open lines of a statement after this one, with what is proposed; a few statements however many there are. */
    public List<ProposedLine> page(long statement, long after, int size) {
        return of(lines.page(statement, LineState.OPEN.name(), after, size));
    }

    /** Of lines of one account. */
    List<ProposedLine> of(List<BankLineView> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        MatchFacts facts = facts(asked);
        return asked.stream()
                .map(line -> new ProposedLine(
                        line,
                        line.state() == LineState.OPEN
                                ? LineMatch.of(line, facts).orElse(null)
                                : null))
                .toList();
    }

    Optional<LineProposal> of(BankLineView line) {
        return Optional.ofNullable(of(List.of(line)).get(0).proposal());
    }

    private MatchFacts facts(List<BankLineView> asked) {
        BankAccountView account = accounts.find(asked.get(0).account()).orElseThrow();
        Set<String> numbers =
                asked.stream().flatMap(line -> LineMatch.numbers(line).stream()).collect(Collectors.toSet());
        Map<String, Set<String>> byAccount = payers.of(asked.stream()
                .map(line -> LineMatch.bareAccount(line.counterAccount()))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList());
        Map<String, List<String>> byName = named(asked);
        Set<String> customers = new HashSet<>();
        byAccount.values().forEach(customers::addAll);
        byName.values().forEach(customers::addAll);
        return new MatchFacts(
                money.named(numbers),
                money.owedBy(customers),
                money.customersOfOrders(numbers),
                byAccount,
                byName,
                booked(asked),
                received(asked),
                paidBack(asked),
                Money.rounded(BigDecimal.valueOf(account.chargeLimit()), account.currency()));
    }

    private Map<String, List<String>> named(List<BankLineView> asked) {
        Map<String, List<String>> byName = new HashMap<>();
        money.customersNamed(asked.stream()
                        .filter(line -> line.amount().isPositive())
                        .map(BankLineView::name)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .toList())
                .forEach((name, codes) -> byName.put(LineMatch.bareName(name), codes));
        return byName;
    }

    /** Without what stands for a line already. */
    private List<BookedReceipt> booked(List<BankLineView> asked) {
        List<BookedReceipt> found = money.booked(asked.stream()
                .flatMap(line -> Stream.of(line.reference(), line.bankId()))
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .toList());
        Set<String> used =
                used(found.stream().map(one -> String.valueOf(one.id())).toList());
        return found.stream()
                .filter(one -> !used.contains(String.valueOf(one.id())))
                .toList();
    }

    /** By lines that were applied, or under a reference that a line has; only what is whole. */
    private List<ReceivedLine> received(List<BankLineView> asked) {
        List<BankLineView> out =
                asked.stream().filter(line -> line.amount().isNegative()).toList();
        if (out.isEmpty()) {
            return List.of();
        }
        Map<Long, ReceivedLine> found = new LinkedHashMap<>();
        for (BankLineView line : before.received(asked.get(0).account(), out)) {
            long receipt = Long.parseLong(Objects.requireNonNull(line.use()).usedAs());
            found.put(
                    receipt,
                    new ReceivedLine(
                            receipt,
                            Objects.requireNonNullElse(line.use().customer(), ""),
                            line.amount(),
                            line.bookedOn(),
                            line.reference(),
                            line.counterAccount(),
                            line.name()));
        }
        for (BookedReceipt one : money.booked(out.stream()
                .map(BankLineView::reference)
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .toList())) {
            found.putIfAbsent(
                    one.id(), new ReceivedLine(one.id(), one.customer(), one.amount(), null, one.reference(), "", ""));
        }
        Map<Long, BookedReceipt> whole = found.isEmpty()
                ? Map.of()
                : money.whole(found.keySet()).stream().collect(Collectors.toMap(BookedReceipt::id, one -> one));
        return found.values().stream()
                .filter(one -> whole.containsKey(one.receipt()))
                .toList();
    }

    private List<Repayment> paidBack(List<BankLineView> asked) {
        List<Money> out = new ArrayList<>(asked.stream()
                .map(BankLineView::amount)
                .filter(Money::isNegative)
                .map(Money::negated)
                .distinct()
                .toList());
        List<Repayment> found = out.isEmpty() ? List.of() : money.paidBack(out);
        Set<String> used = used(found.stream().map(Repayment::number).toList());
        return found.stream().filter(one -> !used.contains(one.number())).toList();
    }

    private Set<String> used(Collection<String> numbers) {
        return numbers.isEmpty() ? Set.of() : lines.used(numbers);
    }
}
