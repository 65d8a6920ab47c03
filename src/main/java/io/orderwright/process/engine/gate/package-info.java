/** What a diagram leans on, and whether that is there: asked before it runs, not when the first token arrives. */
@NullMarked
package io.orderwright.process.engine.gate;

import org.jspecify.annotations.NullMarked;
