/** Whoever is away is answered for by somebody else, until the last day of it. */
@NullMarked
package io.orderwright.process.substitution;

import org.jspecify.annotations.NullMarked;
