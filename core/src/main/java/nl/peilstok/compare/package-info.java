/** Groups and waves compared: what they score, whether they understand the same by it, and what missing answers do to it. */
package nl.peilstok.compare;
