/** HTTP for catalog; never holds a business rule. */
@NullMarked
package io.orderwright.sales.catalog.web;

import org.jspecify.annotations.NullMarked;
