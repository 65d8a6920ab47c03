/** Orders that credit holds up, and a person's word for them. Never asks a table. */
@NamedInterface("cases")
@NullMarked
package io.orderwright.credit.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
