/**
 * What the packages of the diagrams ask of the engine: who is at work, a person's task, a call that is refused in its own
 * words.
 */
@NullMarked
package io.orderwright.process.engine.calls;

import org.jspecify.annotations.NullMarked;
