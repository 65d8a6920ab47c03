/** What dunning asks of invoices, customers and contacts, and what its last level does to credit. Never decides a level. */
@NamedInterface("dunning")
@NullMarked
package io.orderwright.coordination.dunning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
