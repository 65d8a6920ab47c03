/** The rows of what was decided: written once, never changed. */
@NullMarked
package io.orderwright.platform.decisions.store;

import org.jspecify.annotations.NullMarked;
