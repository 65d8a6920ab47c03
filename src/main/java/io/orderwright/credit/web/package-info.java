/** HTTP for credit; never holds a business rule. */
@NullMarked
package io.orderwright.credit.web;

import org.jspecify.annotations.NullMarked;
