package org.concerngraph.intake.draft;

import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Receipt;
import org.concerngraph.intake.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a draft, and what would become of it.
 *
 * @param file the file that was read
 * @param reading what it says, with the person's decisions applied
 * @param tally how many quotes each speaker and each theme has
 * @param trial the receipt of a trial; null when not even a trial is possible
 * @param refusal why not even a trial is possible; empty when it is
 * @param version the version of the dataset that was tried against
 */
record Understanding(
        SourceFile file,
        Reading reading,
        Tally tally,
        @Nullable Receipt trial,
        String refusal,
        long version) {}
