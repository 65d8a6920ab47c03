/** What each kind of document hands over when somebody must say yes to it, and what follows from the answer. Never decides who is asked. */
@NamedInterface("signoffs")
@NullMarked
package io.orderwright.coordination.signoffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
