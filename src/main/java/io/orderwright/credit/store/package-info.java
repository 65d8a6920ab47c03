/** SQL of credit; never decides anything. */
@NullMarked
package io.orderwright.credit.store;

import org.jspecify.annotations.NullMarked;
