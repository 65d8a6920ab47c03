/** Entities and repositories of customers; they never leave the module. */
@NullMarked
package io.orderwright.sales.customers.domain;

import org.jspecify.annotations.NullMarked;
