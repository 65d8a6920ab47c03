/**
 * What the engine would read again and again although it cannot have changed. Never changes what the engine writes, nor
 * when.
 */
@NullMarked
package io.orderwright.process.engine.reads;

import org.jspecify.annotations.NullMarked;
