/** Reads of the engine's tables about versions of diagrams. */
@NullMarked
package io.orderwright.process.engine.release.store;

import org.jspecify.annotations.NullMarked;
