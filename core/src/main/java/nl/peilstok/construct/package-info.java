/**
 * Scale construction as one audited procedure, harmonised over groups: {@link nl.peilstok.construct.Construction} holds the
 * rules, {@link nl.peilstok.construct.ConstructionResult} the scales and, number by number, why they are what they are.
 */
package nl.peilstok.construct;
