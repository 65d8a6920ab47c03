/** Entities and repositories of approvals; they never leave the module. */
@NullMarked
package io.orderwright.approvals.domain;

import org.jspecify.annotations.NullMarked;
