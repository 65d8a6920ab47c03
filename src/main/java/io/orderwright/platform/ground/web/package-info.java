/** Error answers in the form that a program and a person can read; never a page. */
@NullMarked
package io.orderwright.platform.ground.web;

import org.jspecify.annotations.NullMarked;
