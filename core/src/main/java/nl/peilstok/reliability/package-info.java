/** How far the score of a scale can be trusted: coefficients of reliability, and what each item adds to them. */
package nl.peilstok.reliability;
