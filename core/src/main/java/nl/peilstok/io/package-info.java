/**
 * Files in and out: surveys and codebooks as CSV, scales as text. Begin at {@link nl.peilstok.io.SurveyCsv}, which
 * reads a survey by its codebook; {@link nl.peilstok.io.CodebookCsv} reads and writes the codebook itself, {@link
 * nl.peilstok.io.SavedScale} scales.
 *
 * <p>Nothing is dropped or changed silently. What a file holds and the codebook does not know is reported for the whole
 * file at once, each {@link nl.peilstok.io.Problem} with its line, column and value; a {@link
 * nl.peilstok.io.MalformedFileException} carries the report. That a file is not there or cannot be read or written is
 * an {@link java.io.IOException}.
 */
package nl.peilstok.io;
