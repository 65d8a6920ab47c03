package io.orderwright.desk.web;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DeskEntries.DeskEntry;
import io.orderwright.platform.security.Reach;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The links at the head of every page: those of the rooms that the access rules would let the person of this request follow. */
@Component("menu")
@ConditionalOnWebApplication
public class Menu {

    private final List<DeskEntry> all;
    private final Reach reach;

    /** @throws IllegalStateException when two rooms want the same place, the same name or the same keys */
    Menu(Reach reach, List<DeskEntries> rooms) {
        this.reach = reach;
        this.all = rooms.stream()
                .map(DeskEntries::entries)
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(DeskEntry::place))
                .toList();
        Set<Object> taken = new HashSet<>();
        all.forEach(entry -> Stream.of(entry.place(), "name " + entry.name(), "keys " + entry.keys())
                .filter(wanted -> !wanted.equals("keys null") && !taken.add(wanted))
                .forEach(wanted -> {
                    throw new IllegalStateException("Taken in the menu: " + wanted + " of " + entry);
                }));
    }

    /** In the order in which they are shown. */
    public List<DeskEntry> items() {
        return all.stream().filter(item -> reach.opens(item.address())).toList();
    }

    /** Whether the person has a list of waiting tasks at all. */
    public boolean tasks() {
        return reach.opens("/tasks/count");
    }
}
