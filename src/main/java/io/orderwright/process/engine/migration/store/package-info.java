/** Reads of the engine's tables about instances of a version. Never writes. */
@NullMarked
package io.orderwright.process.engine.migration.store;

import org.jspecify.annotations.NullMarked;
