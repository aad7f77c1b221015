package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.intake.Reading.Choice;
import org.concerngraph.intake.UndecidedSource;

/** What a person chose about a file, and the choices that there are. */
final class Chosen {

    private final String file;
    private final Map<String, String> values;
    private final Set<String> asked = new HashSet<>();
    private final List<Choice> choices = new ArrayList<>();

    Chosen(String file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /**
     * Offers a choice.
     *
     * @return the key of what holds: what the person chose, else what was recognised
     * @throws UndecidedSource when the person chose what there is not; it names the key and the value
     */
    String of(String key, String label, String sample, Map<String, String> options, String recognised) {
        asked.add(key);
        String value = values.getOrDefault(key, recognised);
        if (!options.containsKey(value)) {
            choices.add(new Choice(key, label, sample, options, recognised));
            throw new UndecidedSource(
                    "%s: the choice “%s” cannot be “%s”; it can be %s."
                            .formatted(file, key, value, String.join(", ", options.keySet())),
                    choices);
        }
        choices.add(new Choice(key, label, sample, options, value));
        return value;
    }

    /** What the person chose, whether there is such a choice or not; else what was recognised. */
    String wish(String key, String recognised) {
        return values.getOrDefault(key, recognised);
    }

    /** Did the person decide this? */
    boolean has(String key) {
        return values.containsKey(key);
    }

    List<Choice> choices() {
        return List.copyOf(choices);
    }

    /** What was chosen about nothing that there is, as problems. */
    void complain(Complaints complaints) {
        values.forEach((key, value) -> {
            if (!asked.contains(key)) {
                complaints.say(
                        "unknown choice",
                        "",
                        "There is nothing to choose that is called “" + key + "” (“" + value + "”).",
                        "It has no effect.");
            }
        });
    }
}
