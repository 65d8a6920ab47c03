/** Getting what is missing: bought or made. Holds modules only. */
@NullMarked
package io.orderwright.supply;

import org.jspecify.annotations.NullMarked;
