/** What lay in each warehouse on the day a company moved in. Never corrects a book that has gone on since. */
@NamedInterface("opening")
@NullMarked
package io.orderwright.fulfilment.stock.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
