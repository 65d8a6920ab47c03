/** HTTP for bank accounts, statements and lines; never holds a business rule. */
@NullMarked
package io.orderwright.finance.banking.web;

import org.jspecify.annotations.NullMarked;
