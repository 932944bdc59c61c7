/** What the answers look like before anything is tested: frequencies, summaries of items, scores and samples. */
package nl.peilstok.describe;
