package org.concerngraph.intake.privacy;

/** Words that look like something in one text, by chars: why they do, and what could stand there instead. */
record Sighting(Finding.Kind kind, int start, int end, String why, String replacement) {

    Sighting(Finding.Kind kind, int start, int end, String why) {
        this(kind, start, end, why, kind.replacement());
    }

    boolean overlaps(Sighting other) {
        return start < other.end && other.start < end;
    }
}
