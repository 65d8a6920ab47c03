/** How rates that hold from a day on are taken back. */
@NullMarked
package io.orderwright.platform.intake.kinds.back.rates;

import org.jspecify.annotations.NullMarked;
