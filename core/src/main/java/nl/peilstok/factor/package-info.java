/** Factor analysis: whether items can be factored, extraction of factors, and how well they fit. */
package nl.peilstok.factor;
