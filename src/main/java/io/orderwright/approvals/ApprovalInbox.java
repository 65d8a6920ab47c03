package io.orderwright.approvals;

import io.orderwright.approvals.domain.Copies;
import io.orderwright.approvals.domain.Inboxes;
import io.orderwright.approvals.domain.Inboxes.Looking;
import io.orderwright.approvals.domain.Substitutions;
import io.orderwright.approvals.ports.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
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
    private final Substitutions substitutions;
    private final Copies copies;
    private final People people;
    private final Clock clock;

    ApprovalInbox(Inboxes inboxes, Substitutions substitutions, Copies copies, People people, Clock clock) {
        this.inboxes = inboxes;
        this.substitutions = substitutions;
        this.copies = copies;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One page of a list.
     *
     * @param after key of the last line before it; null for the first page
     */
    public List<InboxItem> page(Box box, String person, @Nullable Long after, int size) {
        List<String> principals = substitutions.principals(person, LocalDate.now(clock));
        Set<String> theirs = new TreeSet<>();
        principals.forEach(one -> theirs.addAll(people.groupsOf(one)));
        return inboxes.page(box, new Looking(person, people.groupsOf(person), principals, theirs), after, size);
    }

    /** Numbers of the documents of one kind that wait for the person, each once, the oldest question first. */
    public List<String> waiting(String kind, String person, int size) {
        Set<String> found = new LinkedHashSet<>();
        Long after = null;
        List<InboxItem> page;
        do {
            page = page(Box.WAITING, person, after, PAGE);
            page.stream()
                    .filter(item -> item.about().kind().equals(kind))
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
