/** What customers owe and have ordered, order by order and document by document. Never says whether that is too much. */
@NamedInterface("exposure")
@NullMarked
package io.orderwright.credit.exposure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
