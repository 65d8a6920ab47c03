package io.orderwright.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a room of the desk puts into the menu at the head of every page: a bean of the room, collected by the menu. */
public interface DeskEntries {

    List<DeskEntry> entries();

    /**
     * One link. It is offered to whom the access rules let follow it.
     *
     * @param place where it stands, the smallest first; no two have the same
     * @param name what the page that it leads to calls itself in {@code layout :: top}
     * @param text key of its text
     * @param keys the keys that follow it, pressed one after the other, if there are any
     * @param group under which it stands in a long menu; absent for one that always stands by itself
     */
    record DeskEntry(
            int place,
            String name,
            String address,
            String text,
            @Nullable String keys,
            @Nullable DeskGroup group) {

        /** One that always stands by itself. */
        public DeskEntry(int place, String name, String address, String text, @Nullable String keys) {
            this(place, name, address, text, keys, null);
        }

        /** The same within a group. */
        public DeskEntry in(DeskGroup group) {
            return new DeskEntry(place, name, address, text, keys, group);
        }
    }

    /** What belongs together where somebody has many links; texts {@code desk.group.<name>}. */
    enum DeskGroup {
        MONEY,
        GOODS,
        MASTERS,
        SYSTEM
    }
}
