/** The page of small rests: which documents were paid but for a little, written off together. Never decides who must agree. */
@NullMarked
package io.orderwright.desk.rests;

import org.jspecify.annotations.NullMarked;
