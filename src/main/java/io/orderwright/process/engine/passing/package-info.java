/**
 * Answers that a diagram asks only to go on by them at once. They are never stored, since what decides stands in the modules;
 * never touches an answer that a diagram reads later or elsewhere.
 */
@NullMarked
package io.orderwright.process.engine.passing;

import org.jspecify.annotations.NullMarked;
