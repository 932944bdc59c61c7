package nl.peilstok.factor;

import nl.peilstok.work.Work;

/**
 * Where searches start: at the loadings as they are, and at so many random rotations of them.
 *
 * @param random how many, 0 or more
 * @param seed names the random rotations
 * @param work on whose threads the searches run
 */
record Starts(int random, long seed, Work work) {}
