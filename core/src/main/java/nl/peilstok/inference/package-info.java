/** Tests of means and ranks. */
package nl.peilstok.inference;
