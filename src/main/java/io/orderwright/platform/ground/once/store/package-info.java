/** The table of kept answers. Never knows what a request is about. */
@NullMarked
package io.orderwright.platform.ground.once.store;

import org.jspecify.annotations.NullMarked;
