/** What waits in the engine, and for whom, as our own pages and API show it. */
@NullMarked
package io.orderwright.process.worklist;

import org.jspecify.annotations.NullMarked;
