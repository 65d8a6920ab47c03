/** What people do about an approval, one at a time, and what that means for those who are asked. Never says who may. */
@NamedInterface("acts")
@NullMarked
package io.orderwright.approvals.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
