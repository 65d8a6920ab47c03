/** Entities and repositories of catalog; they never leave the module. */
@NullMarked
package io.orderwright.sales.catalog.domain;

import org.jspecify.annotations.NullMarked;
