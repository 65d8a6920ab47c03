/**
 * Camunda Connect as this product uses it: one connector, to endpoints that configuration names. Never knows what an
 * endpoint is asked or what its answer means.
 */
@NullMarked
package io.orderwright.process.engine.connect;

import org.jspecify.annotations.NullMarked;
