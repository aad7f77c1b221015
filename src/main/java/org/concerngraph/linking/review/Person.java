package org.concerngraph.linking.review;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.linking.mapping.AgentName;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;

/**
 * Who decides.
 *
 * @param node the ORCID, or an agent of ours that is called after the name
 * @param label the name, as it was given
 */
record Person(Node node, String label) {

    private static final Pattern ORCID = Pattern.compile(
            "(?:https?://orcid[.]org/|orcid:)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])", Pattern.CASE_INSENSITIVE);
    private static final String BEFORE_ORCID = "ORCID ";
    private static final int LONGEST = 100;

    /**
     * The person whom these words name: an ORCID, or a name.
     *
     * @throws BadParameter when they name nobody, or are no ORCID although they look like one
     */
    static Person of(String words, BaseIri base) {
        String name = words.strip();
        Matcher orcid = ORCID.matcher(name);
        if (orcid.matches()) {
            String number = orcid.group(1).toUpperCase(Locale.ROOT);
            if (!hasRightLastCharacter(number)) {
                throw new BadParameter("who", "is \"" + name + "\", which is no ORCID: its last character is wrong.");
            }
            return new Person(NodeFactory.createURI("https://orcid.org/" + number), BEFORE_ORCID + number);
        }
        String slug = AgentName.of(name);
        if (slug.isEmpty() || name.length() > LONGEST) {
            throw new BadParameter(
                    "who",
                    "is \"" + name + "\"; say who decides, by a name of at most " + LONGEST
                            + " characters or an ORCID.");
        }
        return new Person(base.iri("agent", slug), name);
    }

    /** What a person with this label says to be known again. */
    static String known(String label) {
        return label.startsWith(BEFORE_ORCID) ? label.substring(BEFORE_ORCID.length()) : label;
    }

    /** The last character of an ORCID checks the others (ISO 7064, MOD 11-2). */
    private static boolean hasRightLastCharacter(String orcid) {
        int total = 0;
        String digits = orcid.replace("-", "");
        for (char digit : digits.substring(0, digits.length() - 1).toCharArray()) {
            total = (total + Character.digit(digit, 10)) * 2;
        }
        int rest = (12 - total % 11) % 11;
        return digits.charAt(digits.length() - 1) == (rest == 10 ? 'X' : Character.forDigit(rest, 10));
    }
}
