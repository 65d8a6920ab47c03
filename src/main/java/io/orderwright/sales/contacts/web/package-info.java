/** HTTP for contacts; never holds a business rule. */
@NullMarked
package io.orderwright.sales.contacts.web;

import org.jspecify.annotations.NullMarked;
