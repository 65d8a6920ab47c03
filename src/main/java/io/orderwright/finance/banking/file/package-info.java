/** A bank's file and what it says, in one neutral form. Never knows in which format it was written. */
@NullMarked
package io.orderwright.finance.banking.file;

import org.jspecify.annotations.NullMarked;
