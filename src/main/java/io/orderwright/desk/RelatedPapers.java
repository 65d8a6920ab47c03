package io.orderwright.desk;

import java.util.List;

/**
 * Other papers of an order under whose numbers partners are sent something or a process waits: a bean of the room of the
 * desk that knows them. The order's story asks for what happens under these numbers too.
 */
public interface RelatedPapers {

    /** Their numbers; none when the order has none. */
    List<String> numbersOf(String orderNumber);
}
