package org.concerngraph.intake.quotetable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concerngraph.intake.Reading.Passage.Kind;

/** Lines such as "Users:" above quotes: they say who speaks below, and not what about. */
final class GroupLines {

    private GroupLines() {}

    /** The headings among these pieces that stand right above quotes and name who speaks there; each is a problem. */
    static Set<Piece> in(String text, List<Piece> found, RoleWords words, Problems problems) {
        var groups = new HashSet<Piece>();
        Kind next = Kind.OTHER;
        for (int i = found.size() - 1; i >= 0; i--) {
            Piece piece = found.get(i);
            String printed = piece.kind() == Kind.HEADING ? piece.place().of(text) : "";
            if (piece.kind() == Kind.HEADING
                    && piece.depth() < 0
                    && (next == Kind.QUOTE || next == Kind.ATTRIBUTION)
                    && words.isGroup(printed)) {
                groups.add(piece);
                problems.add(
                        "“" + printed + "” names people above what is said.",
                        piece.place(),
                        "It is the role of the speakers below it for whom none is printed.");
            }
            next = CountLine.is(printed) ? next : piece.kind();
        }
        return groups;
    }
}
