/** The pages of electronic invoices. Never decides anything about them. */
@NullMarked
package io.orderwright.desk.einvoices;

import org.jspecify.annotations.NullMarked;
