/** HTTP for approvals; never holds a business rule. */
@NullMarked
package io.orderwright.approvals.web;

import org.jspecify.annotations.NullMarked;
