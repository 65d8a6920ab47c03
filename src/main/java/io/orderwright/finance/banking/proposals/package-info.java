/** What lines probably stand for, and applying them. Never knows how a document is paid. */
@NamedInterface("proposals")
@NullMarked
package io.orderwright.finance.banking.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
