/** Broken on purpose: what the laws of the house must notice; never part of the product. */
package planted.kernel;
