/** Reads each format of banks' files into the one neutral form, wholly or not at all. Never knows what is kept. */
@NullMarked
package io.orderwright.finance.banking.format;

import org.jspecify.annotations.NullMarked;
