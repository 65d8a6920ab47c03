/** What electronic invoices ask of others: the document that they stand for, and who waits for a person. */
@NamedInterface("ports")
@NullMarked
package io.orderwright.finance.einvoices.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
