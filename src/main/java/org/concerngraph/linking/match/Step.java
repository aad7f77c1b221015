package org.concerngraph.linking.match;

/**
 * One step that made our name equal to that of a term, or nearer to it.
 *
 * @param rule the rule that was applied
 * @param from what was there before; empty where the rule alone says it
 * @param to what it became; empty where the rule alone says it
 */
public record Step(Rule rule, String from, String to) {

    static Step of(Rule rule) {
        return new Step(rule, "", "");
    }

    /** The step for people, for example {@code British spelling: organisational → organizational}. */
    @Override
    public String toString() {
        return from.isEmpty() ? rule.title() : rule.title() + ": " + from + " → " + to;
    }
}
