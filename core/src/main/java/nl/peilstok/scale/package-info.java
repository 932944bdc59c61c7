/**
 * From items to scale scores: a {@link nl.peilstok.scale.Scale} says which items make it and which of them are
 * reversed, a {@link nl.peilstok.scale.ScoringRule} when a respondent has a score and what it is, and
 * {@link nl.peilstok.scale.Scores} keep why somebody has none.
 */
package nl.peilstok.scale;
