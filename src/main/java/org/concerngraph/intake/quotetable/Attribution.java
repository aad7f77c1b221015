package org.concerngraph.intake.quotetable;

/**
 * A place where a table says who spoke.
 *
 * @param whole the place with its brackets or its dash
 * @param inner the words in it
 * @param voice whom the words name
 */
record Attribution(Span whole, Span inner, Voice voice) {}
