/** What each verb does to an approval, and who may do it; one class an action. Never knows a task or a page. */
@NullMarked
package io.orderwright.approvals.actions;

import org.jspecify.annotations.NullMarked;
