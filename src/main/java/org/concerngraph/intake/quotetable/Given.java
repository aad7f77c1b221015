package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.jspecify.annotations.Nullable;

/** What is known of a text before it is divided: where something new begins, and stretches of which the kind is known. */
final class Given {

    private final NavigableSet<Integer> cuts = new TreeSet<>();
    private final NavigableSet<Integer> breaks = new TreeSet<>();
    private final List<Span> reserved = new ArrayList<>();
    private final NavigableMap<Integer, Piece> pieces = new TreeMap<>();

    /** Nothing more becomes known of these stretches. */
    void reserve(List<Span> places) {
        reserved.addAll(places);
    }

    /** Something new begins at this index. */
    void cut(int at) {
        cuts.add(at);
        breaks.add(at);
    }

    /** This stretch is known; gives false, and takes nothing, where it is empty or overlaps one that is known. */
    boolean take(Piece piece) {
        Span place = piece.place();
        boolean isReserved =
                reserved.stream().anyMatch(other -> other.start() < place.end() && place.start() < other.end());
        if (place.length() == 0 || isReserved || covers(place)) {
            return false;
        }
        pieces.put(piece.place().start(), piece);
        breaks.add(piece.place().start());
        breaks.add(piece.place().end());
        return true;
    }

    /** Does any known stretch hold a part of this one? */
    boolean covers(Span place) {
        var before = pieces.lowerEntry(place.end());
        return before != null && before.getValue().place().end() > place.start();
    }

    /** Does something new begin inside this stretch, or any known stretch hold a part of it? */
    boolean divides(Span place) {
        Integer cut = cuts.higher(place.start());
        return (cut != null && cut < place.end()) || covers(place);
    }

    /** Does something new begin at this index? */
    boolean breaksAt(int index) {
        return breaks.contains(index);
    }

    /** The first index after this one at which something new begins, or this end if none is before it. */
    int nextBreak(int index, int end) {
        Integer next = breaks.higher(index);
        return next == null || next > end ? end : next;
    }

    /** The known stretch that begins here. */
    @Nullable
    Piece at(int index) {
        return pieces.get(index);
    }

    /** All known stretches in the order of the text. */
    Collection<Piece> pieces() {
        return pieces.values();
    }

    /** Is any known stretch a quote? */
    boolean hasQuote() {
        return pieces.values().stream().anyMatch(piece -> piece.kind() == Kind.QUOTE);
    }
}
