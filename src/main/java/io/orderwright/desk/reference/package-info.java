/** Pages of exchange rates, tax rates and units; never decides what is right. */
@NullMarked
package io.orderwright.desk.reference;

import org.jspecify.annotations.NullMarked;
