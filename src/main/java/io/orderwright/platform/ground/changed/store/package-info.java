/** Reads the marks that rows bear of the transaction that changed them. Never writes one. */
@NullMarked
package io.orderwright.platform.ground.changed.store;

import org.jspecify.annotations.NullMarked;
