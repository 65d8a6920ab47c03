/** How modules look up what of theirs stands against a product's other unit. Never knows whose tables they are. */
@NamedInterface("uses")
@NullMarked
package io.orderwright.sales.catalog.store.uses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
