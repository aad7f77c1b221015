package org.concerngraph.curation.agreement;

import java.util.List;
import org.concerngraph.evidence.MarkedText;

/**
 * A quote in which one coder saw something that the other did not.
 *
 * @param iri the quote
 * @param label what it is called
 * @param text its words; those that a coder marked are evidence
 * @param participant who speaks
 * @param code what the speaker is called
 * @param differences what one of them saw
 */
record DifferingQuote(
        String iri, String label, MarkedText text, String participant, String code, List<Difference> differences) {}
