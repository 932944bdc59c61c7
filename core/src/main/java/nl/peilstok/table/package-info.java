/**
 * A table that prints itself: as text, Markdown, HTML, CSV or LaTeX, with numbers in an English or a Dutch style.
 *
 * <p>A {@link nl.peilstok.table.Table} is built from {@link nl.peilstok.table.Column columns} and rows of
 * {@link nl.peilstok.table.Cell cells}. A column says how its numbers are written (its
 * {@link nl.peilstok.table.Notation}), the {@link nl.peilstok.table.NumberStyle} whether with a decimal point or a
 * decimal comma. A cell without a value says why, and the table prints that as a footnote. Nothing here depends on the
 * default locale.
 */
package nl.peilstok.table;
