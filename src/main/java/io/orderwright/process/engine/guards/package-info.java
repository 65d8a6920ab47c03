/** What the engine's services and expressions refuse, whoever calls them. */
@NullMarked
package io.orderwright.process.engine.guards;

import org.jspecify.annotations.NullMarked;
