package org.concerngraph.intake.quotetable;

/**
 * A place that may say by a number who spoke.
 *
 * @param whole the place with its brackets or its dash
 * @param inner the words in it
 * @param speaker whom the words would name
 */
record Numbered(Span whole, Span inner, Speaker speaker) {

    Attribution attribution() {
        return new Attribution(whole, inner, speaker);
    }
}
