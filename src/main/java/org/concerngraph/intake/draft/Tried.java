package org.concerngraph.intake.draft;

import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.Trial;

/**
 * A draft that was read and tried out.
 *
 * @param file the file that was read
 * @param trial what it says, and what would become of it
 * @param tally how many quotes each speaker and each theme has
 * @param version the version of the dataset that it was tried against
 */
record Tried(SourceFile file, Trial trial, Tally tally, long version) {}
