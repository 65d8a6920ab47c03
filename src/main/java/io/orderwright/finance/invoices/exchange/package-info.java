/**
 * What allocations in other currencies than the company's are worth in it, and what is gained or lost by them. Never changes
 * what is open of a document.
 */
@NamedInterface("exchange")
@NullMarked
package io.orderwright.finance.invoices.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
