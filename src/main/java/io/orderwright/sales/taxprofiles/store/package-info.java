/** The table of tax profiles. Never decides anything. */
@NullMarked
package io.orderwright.sales.taxprofiles.store;

import org.jspecify.annotations.NullMarked;
