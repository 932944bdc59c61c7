package nl.peilstok.construct;

import java.util.List;

/** What a check found, and what follows from it. */
record Examined(List<Finding> findings, Decision decision) {}
