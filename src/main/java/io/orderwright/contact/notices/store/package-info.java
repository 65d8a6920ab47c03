/** Where notices are kept. Never changes one. */
@NullMarked
package io.orderwright.contact.notices.store;

import org.jspecify.annotations.NullMarked;
