/**
 * Scale construction as one audited procedure, harmonised over groups. Begin at {@link
 * nl.peilstok.construct.Construction}, which holds the rules; {@link nl.peilstok.construct.ConstructionResult} has the
 * scales and, number by number, why they are what they are.
 */
package nl.peilstok.construct;
