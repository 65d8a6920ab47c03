/** Fees and interest that letters asked for, until somebody waives them. Never part of what documents ask for. */
@NamedInterface("claims")
@NullMarked
package io.orderwright.finance.dunning.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
