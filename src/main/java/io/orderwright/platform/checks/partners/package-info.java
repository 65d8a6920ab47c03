/** The invariants that need a look into the partners' books; never sends a partner anything. */
@NullMarked
package io.orderwright.platform.checks.partners;

import org.jspecify.annotations.NullMarked;
