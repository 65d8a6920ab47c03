/**
 * The worker for the process's external tasks: fetches, has the effect carried out, tells the engine what came of it.
 * Never knows what a message says: {@link io.orderwright.process.effects.PartnerMessages} does.
 */
@NullMarked
package io.orderwright.process.effects;

import org.jspecify.annotations.NullMarked;
