/** A document is corrected: agreed to, a credit note issued, and told to finance. */
@NullMarked
package io.orderwright.process.invoicecorrection;

import org.jspecify.annotations.NullMarked;
