/**
 * Fields that owners add to what modules keep: how a module offers its things for it, and by what it hands on what was said
 * of them. Never knows a field.
 */
@NamedInterface("fields")
@NullMarked
package io.orderwright.platform.ground.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
