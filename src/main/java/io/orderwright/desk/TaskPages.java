package io.orderwright.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a room's waiting tasks are done: a bean of the room, collected by the home page and the page of an order. Every task
 * of every diagram, of those released before too, is named by one room.
 */
public interface TaskPages {

    List<TaskPage> taskPages();

    /**
     * Where the tasks of one kind are done.
     *
     * @param task the task's id in the diagram
     * @param address with {@code {subject}} for the number of what it is about; null for Tasklist
     * @param aboutOrder whether that is an order, or another paper, which is then named beside the task
     */
    record TaskPage(String task, @Nullable String address, boolean aboutOrder) {

        /** Done on a page that knows the order. */
        public static TaskPage ofOrder(String task, String address) {
            return new TaskPage(task, address, true);
        }

        /** About an order, and done in Tasklist. */
        public static TaskPage ofOrder(String task) {
            return new TaskPage(task, null, true);
        }

        /** Done on the page of another paper than an order. */
        public static TaskPage ofPaper(String task, String address) {
            return new TaskPage(task, address, false);
        }

        /** About another paper than an order, and done in Tasklist. */
        public static TaskPage ofPaper(String task) {
            return new TaskPage(task, null, false);
        }
    }
}
