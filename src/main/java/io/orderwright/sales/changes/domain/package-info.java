/** The change order, its rules and its repository; they never leave the module. */
@NullMarked
package io.orderwright.sales.changes.domain;

import org.jspecify.annotations.NullMarked;
