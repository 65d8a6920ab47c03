/** What may be said in own fields, and how they may change. Never reads or writes anything. */
@NullMarked
package io.orderwright.owners.fields.domain;

import org.jspecify.annotations.NullMarked;
