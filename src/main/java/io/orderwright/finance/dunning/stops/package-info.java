/** What keeps customers from being told that something is overdue. Never knows whom it would have told. */
@NamedInterface("stops")
@NullMarked
package io.orderwright.finance.dunning.stops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
