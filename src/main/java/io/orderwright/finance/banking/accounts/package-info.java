/** Our accounts at banks, and how each bank writes its files. Never knows what was booked on them. */
@NamedInterface("accounts")
@NullMarked
package io.orderwright.finance.banking.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
