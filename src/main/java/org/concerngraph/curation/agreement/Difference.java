package org.concerngraph.curation.agreement;

import java.util.List;

/**
 * A concern or theme that one coder saw in a quote and the other did not.
 *
 * @param iri the concern or theme
 * @param label what it is called
 * @param coder who saw it
 * @param without who did not
 * @param words in which words; empty where it is in the whole quote
 */
record Difference(String iri, String label, String coder, String without, List<String> words) {}
