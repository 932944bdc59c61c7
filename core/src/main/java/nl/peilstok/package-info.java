/**
 * The way in for JShell and first steps: {@link nl.peilstok.Peilstok} reads a survey and its codebook. Nothing in the
 * library depends on it.
 */
package nl.peilstok;
