/** HTTP for comments; never holds a business rule. */
@NullMarked
package io.orderwright.sales.comments.web;

import org.jspecify.annotations.NullMarked;
