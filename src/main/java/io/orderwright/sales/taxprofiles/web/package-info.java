/** HTTP for tax profiles; never holds a business rule. */
@NullMarked
package io.orderwright.sales.taxprofiles.web;

import org.jspecify.annotations.NullMarked;
