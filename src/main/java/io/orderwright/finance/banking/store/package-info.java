/** The tables of accounts, statements and lines. Never decides whether something may happen. */
@NullMarked
package io.orderwright.finance.banking.store;

import org.jspecify.annotations.NullMarked;
