/** Factor analysis: how loadings are rotated. */
package nl.peilstok.factor;
