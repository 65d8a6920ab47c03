/** Walks diagrams without running them: over what past instances answered, and what somebody says. */
@NullMarked
package io.orderwright.process.engine.dryrun;

import org.jspecify.annotations.NullMarked;
