package io.orderwright.sales.orders.entry;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What placing would make of a request.
 *
 * @param order the order of all lines that are right; absent when the customer is unknown or no line is right
 * @param places for each of the order's lines, where it stands among the lines that were asked for, from 0
 * @param problems everything for which {@link OrderIntake#place} would refuse; it names the first of them
 */
public record OrderPreview(@Nullable OrderView order, List<Integer> places, List<Refusal> problems) {}
