package org.concerngraph.intake.quotetable;

import org.concerngraph.intake.Reading.Passage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the text and what it was taken for.
 *
 * @param kind what it is
 * @param place where it stands, without white space at its ends
 * @param by who says it, of a quote; null where the text names nobody, and for what is no quote
 * @param depth how deep in the tree a heading stands by its column, from 0; -1 where no column says so
 */
record Piece(Kind kind, Span place, @Nullable Attribution by, int depth) {

    Piece(Kind kind, Span place) {
        this(kind, place, null, -1);
    }
}
