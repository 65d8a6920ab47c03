/** HTTP for production; never holds a business rule. */
@NullMarked
package io.orderwright.production.web;

import org.jspecify.annotations.NullMarked;
