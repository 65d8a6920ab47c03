/** Reads what tells one version of a row from the next. Never changes one. */
@NullMarked
package io.orderwright.platform.ground.versions.store;

import org.jspecify.annotations.NullMarked;
