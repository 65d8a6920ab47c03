/** What waits for whom, and who stands in for whom. Never answers anything. */
@NamedInterface("inbox")
@NullMarked
package io.orderwright.approvals.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
