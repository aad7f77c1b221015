package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.Reading.Problem;

/** Gathers problems; of many of one kind the first places are kept, and how many more there are. */
final class Complaints {

    private static final int PLACES = 20;

    private static final class Kind {
        private final List<Problem> first = new ArrayList<>();
        private int more;
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final boolean heard;

    private Complaints(boolean heard) {
        this.heard = heard;
    }

    /** Complaints that are kept. */
    static Complaints heard() {
        return new Complaints(true);
    }

    /** Complaints of a second walk, which the first has told already. */
    static Complaints unheard() {
        return new Complaints(false);
    }

    /** Says what is wrong; the kind tells which complaints are alike. */
    void say(String kind, String where, String message, String assumed) {
        if (heard) {
            Kind known = kinds.computeIfAbsent(kind, k -> new Kind());
            if (known.first.size() < PLACES) {
                known.first.add(Problem.at(where, message, assumed));
            } else {
                known.more++;
            }
        }
    }

    List<Problem> all() {
        var all = new ArrayList<Problem>();
        kinds.forEach((name, kind) -> {
            all.addAll(kind.first);
            if (kind.more > 0) {
                all.add(Problem.at("", "The same (%s) holds of %,d more places.".formatted(name, kind.more), ""));
            }
        });
        return List.copyOf(all);
    }
}
