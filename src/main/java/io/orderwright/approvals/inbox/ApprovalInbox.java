package io.orderwright.approvals.inbox;

import io.orderwright.approvals.actions.Entitlements;
import io.orderwright.approvals.domain.Seats;
import io.orderwright.approvals.ports.People;
import io.orderwright.approvals.store.ApprovalCopies;
import io.orderwright.approvals.store.Inboxes;
import io.orderwright.approvals.store.Inboxes.InboxOwner;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person, and what he had to do with. */
@Service
@Transactional(readOnly = true)
public class ApprovalInbox {

    private static final int PAGE = 200;

    private final Inboxes inboxes;
    private final Seats seats;
    private final Entitlements entitlements;
    private final ApprovalCopies copies;
    private final People people;
    private final Clock clock;

    ApprovalInbox(
            Inboxes inboxes,
            Seats seats,
            Entitlements entitlements,
            ApprovalCopies copies,
            People people,
            Clock clock) {
        this.seats = seats;
        this.entitlements = entitlements;
        this.inboxes = inboxes;
        this.copies = copies;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One page of a list.
     *
     * @param after key of the last line before it; null for the first page
     */
    public List<InboxItem> page(InboxFilter box, String person, @Nullable Long after, int size) {
        List<String> principals = entitlements.principals(person);
        Set<String> theirs = new TreeSet<>();
        principals.forEach(one -> theirs.addAll(people.groupsOf(one)));
        return inboxes
                .page(box, new InboxOwner(person, people.groupsOf(person), principals, theirs), after, size)
                .stream()
                .map(item -> answerable(item, person))
                .toList();
    }

    /** Whoever is the only one may have to confirm what he agreed to at another level. */
    private InboxItem answerable(InboxItem item, String person) {
        boolean may = item.answeredLevel() != null
                && Optional.ofNullable(item.seat())
                        .flatMap(seats::findById)
                        .filter(seat -> entitlements.mayAnswer(seat, person))
                        .isPresent();
        return may ? item.answerable() : item;
    }

    /** Numbers of the documents of one kind that wait for the person, each once, the oldest question first. */
    public List<String> waiting(String kind, String person, int size) {
        Set<String> found = new LinkedHashSet<>();
        Long after = null;
        List<InboxItem> page;
        do {
            page = page(InboxFilter.WAITING, person, after, PAGE);
            page.stream()
                    .filter(item -> item.about().kind().equals(kind) && item.answeredLevel() == null)
                    .map(InboxItem::subject)
                    .forEach(found::add);
            after = page.isEmpty() ? null : page.get(page.size() - 1).key();
        } while (page.size() == PAGE && found.size() < size);
        return found.stream().limit(size).toList();
    }

    /** Whether the document was copied to the person. */
    public boolean copied(String subject, String person) {
        return copies.has(subject, person);
    }

    /** The person has looked at what was copied to him. */
    @Transactional
    public void read(String subject, String person) {
        copies.read(subject, person, clock.instant());
    }
}
