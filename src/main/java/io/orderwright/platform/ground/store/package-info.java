/** Draws from the database what must be drawn once on all nodes. Never knows what it is for. */
@NullMarked
package io.orderwright.platform.ground.store;

import org.jspecify.annotations.NullMarked;
