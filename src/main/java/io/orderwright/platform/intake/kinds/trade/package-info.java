/** Files of price lists and of those who sell to us. Never a rule of its own: catalog and purchasing say what is right. */
@NullMarked
package io.orderwright.platform.intake.kinds.trade;

import org.jspecify.annotations.NullMarked;
