/** What was said, who was told and who stands in for whom, as rows; and the boxes of approvals, read in sets. Never decides who is asked. */
@NullMarked
package io.orderwright.approvals.store;

import org.jspecify.annotations.NullMarked;
