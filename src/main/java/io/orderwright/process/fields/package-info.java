/** What owners' fields say, for conditions of diagrams, and what diagrams say in them. */
@NullMarked
package io.orderwright.process.fields;

import org.jspecify.annotations.NullMarked;
