/** Reads tasks in the engine's own tables, which its queries do too slowly. Never writes one. */
@NullMarked
package io.orderwright.process.worklist.store;

import org.jspecify.annotations.NullMarked;
