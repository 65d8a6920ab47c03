/** What banking asks of those who keep invoices, payments and customers. Never answers it. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.finance.banking.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
