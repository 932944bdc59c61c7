/** The way in for JShell and first steps. Nothing in the library depends on it. */
package nl.peilstok;
