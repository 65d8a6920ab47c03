/** Orders as lists that are filtered, sorted and read on a page at a time. Never changes one. */
@NamedInterface("list")
@NullMarked
package io.orderwright.sales.orders.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
