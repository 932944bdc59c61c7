/** Factor analysis: whether items can be factored, how many factors there are, their extraction, and how well they fit. */
package nl.peilstok.factor;
