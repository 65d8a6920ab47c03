/** HTTP for notices; never holds a business rule. */
@NullMarked
package io.orderwright.contact.notices.web;

import org.jspecify.annotations.NullMarked;
