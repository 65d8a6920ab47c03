/** Money that goes out again: agreed to, booked, and told to finance. */
@NullMarked
package io.orderwright.process.receiptmovement;

import org.jspecify.annotations.NullMarked;
