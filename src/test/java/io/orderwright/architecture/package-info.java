/** The laws of the house as tests: modules, imports, names, diagrams against code, texts. Never starts the application. */
package io.orderwright.architecture;
