package io.orderwright.desk.web;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DeskEntries.DeskEntry;
import io.orderwright.desk.DeskEntries.DeskGroup;
import io.orderwright.platform.security.AccessQuery;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The links at the head of every page: those of the rooms that the access rules would let the person of this request follow. */
@Component("menu")
@ConditionalOnWebApplication
public class Menu {

    /** Up to so many links stand one beside the other: they fit beside each other on a wide screen. */
    private static final int FITS = 15;

    private final List<DeskEntry> all;
    private final AccessQuery reach;

    /** @throws IllegalStateException when two rooms want the same place, the same name or the same keys */
    Menu(AccessQuery reach, List<DeskEntries> rooms) {
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

    /**
     * Links under a common word, or one by itself.
     *
     * @param text key of the word; absent for a link by itself
     */
    public record MenuPart(@Nullable String text, List<DeskEntry> entries) {

        /** Whether the page that calls itself so is one of these. */
        public boolean has(String name) {
            return entries.stream().anyMatch(entry -> entry.name().equals(name));
        }
    }

    /**
     * All links of the person, in groups where they would not fit otherwise. A group stands where its first link stood; of one
     * with a single link only that is shown.
     */
    public List<MenuPart> parts() {
        List<DeskEntry> items = items();
        if (items.size() <= FITS) {
            return items.stream().map(Menu::alone).toList();
        }
        Map<Object, List<DeskEntry>> grouped =
                items.stream().collect(Collectors.groupingBy(Menu::keyOf, LinkedHashMap::new, Collectors.toList()));
        return grouped.values().stream()
                .map(entries -> entries.size() == 1 ? alone(entries.get(0)) : under(entries))
                .toList();
    }

    private static Object keyOf(DeskEntry entry) {
        DeskGroup group = entry.group();
        return group == null ? entry.name() : group;
    }

    private static MenuPart alone(DeskEntry entry) {
        return new MenuPart(null, List.of(entry));
    }

    private static MenuPart under(List<DeskEntry> entries) {
        return new MenuPart("desk.group." + entries.get(0).group(), entries);
    }

    /** Whether the person has a list of waiting tasks at all. */
    public boolean tasks() {
        return reach.opens("/tasks/count");
    }
}
