/** What owners' fields say, for conditions of diagrams. Never writes one. */
@NullMarked
package io.orderwright.process.fields;

import org.jspecify.annotations.NullMarked;
