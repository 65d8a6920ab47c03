/** Pages of exchange rates, tax rates, units and payment terms; never decides what is right. */
@NullMarked
package io.orderwright.desk.reference;

import org.jspecify.annotations.NullMarked;
