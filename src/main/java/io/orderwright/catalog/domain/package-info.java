/** Entities and repositories of catalog; they never leave the module. */
@NullMarked
package io.orderwright.catalog.domain;

import org.jspecify.annotations.NullMarked;
