/** After the sale: what customers ask of us about what they bought. Holds modules only. */
@NullMarked
package io.orderwright.service;

import org.jspecify.annotations.NullMarked;
