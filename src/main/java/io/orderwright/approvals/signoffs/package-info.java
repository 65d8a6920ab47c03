/** A document of any kind that wants a yes: the question, its kinds, who may read what of it, and the answer. Never knows why it is asked. */
@NamedInterface("signoffs")
@NullMarked
package io.orderwright.approvals.signoffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
