/** Drafts as they are stored; they never leave the module. */
@NullMarked
package io.orderwright.sales.orders.drafts.domain;

import org.jspecify.annotations.NullMarked;
