package org.concerngraph.linking.lookup;

/**
 * A term that another server knows.
 *
 * @param name what it is called there
 * @param id its IRI, or what else identifies it there
 * @param address where a person reads about it; empty where that is not known
 * @param description what the server says of it; may be empty
 */
record Found(String name, String id, String address, String description) {}
