package org.concerngraph.linking.match;

import org.concerngraph.linking.Term;

/**
 * Two terms of two vocabularies that probably mean the same. It is not a link: people decide.
 *
 * @param ours the term of the first vocabulary
 * @param theirs the term of the second
 * @param score how sure it is, from 0 to 1
 * @param names how far the names alone speak for it, from 0 to 1
 * @param ourName the name of the first that fits best
 * @param theirName the name of the second that fits best
 */
public record Correspondence(Term ours, Term theirs, double score, double names, String ourName, String theirName) {}
