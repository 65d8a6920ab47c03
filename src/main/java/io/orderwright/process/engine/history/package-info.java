/** How long the engine keeps what has ended. */
@NullMarked
package io.orderwright.process.engine.history;

import org.jspecify.annotations.NullMarked;
