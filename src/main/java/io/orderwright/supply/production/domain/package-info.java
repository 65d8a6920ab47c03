/** The work order and what may happen to it; it never leaves the module. */
@NullMarked
package io.orderwright.supply.production.domain;

import org.jspecify.annotations.NullMarked;
