package org.concerngraph.intake;

/**
 * How much a reading understood.
 *
 * @param studies how many studies
 * @param participants how many speakers
 * @param roles how many roles as printed, each once
 * @param themes how many themes
 * @param quotes how many quotes
 * @param marks how many marks in the quotes
 * @param codings how often a quote has a theme
 * @param abbreviations how many abbreviations are explained
 */
public record Counts(
        int studies, int participants, int roles, int themes, int quotes, int marks, int codings, int abbreviations) {}
