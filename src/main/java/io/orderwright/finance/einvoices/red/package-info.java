/** Red letters: what takes an electronic invoice back, once the buyer has agreed where he must. Never decides what is taken back. */
@NamedInterface("red")
@NullMarked
package io.orderwright.finance.einvoices.red;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
