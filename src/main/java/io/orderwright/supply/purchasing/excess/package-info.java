/** What placed purchase orders bring beyond what is still wanted, for a buyer to settle with the supplier. Never changes stock. */
@NamedInterface("excess")
@NullMarked
package io.orderwright.supply.purchasing.excess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
