/** Entities and repositories of billing; they never leave the module. */
@NullMarked
package io.orderwright.billing.domain;

import org.jspecify.annotations.NullMarked;
