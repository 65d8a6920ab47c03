/** The API of electronic invoices. Never decides anything. */
@NullMarked
package io.orderwright.finance.einvoices.web;

import org.jspecify.annotations.NullMarked;
