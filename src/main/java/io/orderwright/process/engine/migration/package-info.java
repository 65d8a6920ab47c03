/** Moves instances to another version of their diagram, with the engine's own migration: planned, validated, carried out and looked at. */
@NullMarked
package io.orderwright.process.engine.migration;

import org.jspecify.annotations.NullMarked;
