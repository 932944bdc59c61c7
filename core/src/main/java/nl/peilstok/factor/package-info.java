/** Factor analysis: how many factors there are, and what they are. */
package nl.peilstok.factor;
