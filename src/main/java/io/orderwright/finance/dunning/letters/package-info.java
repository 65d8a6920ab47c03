/** Letters to customers about what is overdue: what each says, why it goes out or not. Never sends one. */
@NamedInterface("letters")
@NullMarked
package io.orderwright.finance.dunning.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
