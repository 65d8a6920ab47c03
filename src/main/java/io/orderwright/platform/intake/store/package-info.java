/** Imports and uploaded files in the database. Never decides what may happen to an import. */
@NullMarked
package io.orderwright.platform.intake.store;

import org.jspecify.annotations.NullMarked;
