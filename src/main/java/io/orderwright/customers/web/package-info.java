/** HTTP for customers; never holds a business rule. */
@NullMarked
package io.orderwright.customers.web;

import org.jspecify.annotations.NullMarked;
