/** Entities and repositories of shipping; they never leave the module. */
@NullMarked
package io.orderwright.shipping.domain;

import org.jspecify.annotations.NullMarked;
