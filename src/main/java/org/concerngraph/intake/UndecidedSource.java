package org.concerngraph.intake;

import java.util.List;

/** A source in which the reader found nothing, but may when a person has chosen what its parts mean. */
public class UndecidedSource extends UnreadableSource {

    private final transient List<Reading.Choice> choices;

    /** Says what is missing, and what can be chosen. */
    public UndecidedSource(String message, List<Reading.Choice> choices) {
        super(message);
        this.choices = List.copyOf(choices);
    }

    /** What can be chosen, and what holds now. */
    public List<Reading.Choice> choices() {
        return choices;
    }
}
