/** Diagrams that owners bring in, with their transitions. */
@NullMarked
package io.orderwright.owners.diagrams.domain;

import org.jspecify.annotations.NullMarked;
