/** HTTP for customers; never holds a business rule. */
@NullMarked
package io.orderwright.sales.customers.web;

import org.jspecify.annotations.NullMarked;
