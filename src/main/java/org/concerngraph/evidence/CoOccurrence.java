package org.concerngraph.evidence;

import java.util.List;

/**
 * Which things are raised together.
 *
 * @param things the things, in the order of their IRIs
 * @param pairs the pairs that share any, those that share most first
 * @param none how many pairs share none though they could
 * @param named these pairs, unless they are too many to be named
 * @param apart how many pairs could share none, because they are quoted in no study together
 */
record CoOccurrence(List<Thing> things, List<Pair> pairs, int none, List<Pair> named, int apart) {

    /** A thing, and how many quotes it has. */
    record Thing(Lines.Head head, int quotes) {}

    /** Two things, and how much they share. */
    record Pair(Lines.Head one, Lines.Head other, int count) {}

    /** A pair that is opened: each unit that it shares, the first of them with their quotes. */
    record Opened(Lines.Head one, Lines.Head other, List<Shared> shared, List<Lines.Head> more) {

        public int total() {
            return shared.size() + more.size();
        }
    }

    /** What two things share, and its quotes on either side; a quote that is shared itself has one side. */
    record Shared(Lines.Head unit, List<Side> sides) {}

    /** The quotes of one side: the first, how many there are, and where all of them are. */
    record Side(Lines.Head thing, List<Quotes.QuoteView> quotes, int total, String href) {}

    /** What is drawn. */
    record Drawing(List<DrawnThing> nodes, List<DrawnPair> edges) {}

    /** A thing of the drawing; its size is the number of its quotes. */
    record DrawnThing(String id, String label, String href, int size) {}

    /** A pair of the drawing, and what it shares in words. */
    record DrawnPair(String id, String from, String to, int count, String label) {}
}
