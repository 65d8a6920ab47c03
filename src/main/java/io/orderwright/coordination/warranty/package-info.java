/** For how long we answer for goods, and for which pieces. Promises nothing: it reads what was promised. */
@NamedInterface("warranty")
@NullMarked
package io.orderwright.coordination.warranty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
