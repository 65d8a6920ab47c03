/** Reads of the engine's tables about what has ended. */
@NullMarked
package io.orderwright.process.engine.history.store;

import org.jspecify.annotations.NullMarked;
