/** Statements and lines, and what may become of them. Never knows a table or a file. */
@NullMarked
package io.orderwright.finance.banking.domain;

import org.jspecify.annotations.NullMarked;
