/** The rush order and what customers are told of it, their rules and repositories; they never leave the module. */
@NullMarked
package io.orderwright.fulfilment.expediting.domain;

import org.jspecify.annotations.NullMarked;
