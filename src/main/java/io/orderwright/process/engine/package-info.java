/** How the engine is set up and what is deployed into it; never a step of a process. */
@NullMarked
package io.orderwright.process.engine;

import org.jspecify.annotations.NullMarked;
