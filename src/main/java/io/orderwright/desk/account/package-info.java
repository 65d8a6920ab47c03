/** The way to what administrators do about logins. Never knows a password. */
@NullMarked
package io.orderwright.desk.account;

import org.jspecify.annotations.NullMarked;
