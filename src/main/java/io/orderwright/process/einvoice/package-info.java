/** Electronic invoices: checked, asked for, and what stands in the way until they are issued or given up. */
@NullMarked
package io.orderwright.process.einvoice;

import org.jspecify.annotations.NullMarked;
