/** Effect sizes and their intervals: how large a difference or an association is, in units that compare across scales. */
package nl.peilstok.effect;
