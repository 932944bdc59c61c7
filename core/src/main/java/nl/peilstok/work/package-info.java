/**
 * How long work is done: a {@link nl.peilstok.work.Work} says on whose threads, with what report of {@linkplain
 * nl.peilstok.work.Progress progress}, and ends when its thread is interrupted. Every procedure that takes long has
 * {@code on(work)}.
 */
package nl.peilstok.work;
