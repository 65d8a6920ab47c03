/** What becomes of goods of returns that lay in quarantine: said at the return, done in stock and at the piece. */
@NullMarked
package io.orderwright.coordination.quarantine;

import org.jspecify.annotations.NullMarked;
