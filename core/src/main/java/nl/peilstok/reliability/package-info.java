/**
 * How far the score of a scale can be trusted: coefficients of reliability, what each item adds to them, and how far raters
 * agree.
 */
package nl.peilstok.reliability;
