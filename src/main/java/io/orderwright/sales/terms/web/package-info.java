/** HTTP for payment terms; never holds a business rule. */
@NullMarked
package io.orderwright.sales.terms.web;

import org.jspecify.annotations.NullMarked;
