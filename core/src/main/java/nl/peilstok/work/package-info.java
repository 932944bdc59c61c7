/** How long work is done: on whose threads, with what report of progress, and how it is stopped. */
package nl.peilstok.work;
