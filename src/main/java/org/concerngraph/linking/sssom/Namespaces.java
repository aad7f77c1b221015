package org.concerngraph.linking.sssom;

/** The namespaces that SSSOM uses. */
final class Namespaces {

    static final String SSSOM = "https://w3id.org/sssom/";
    static final String SEMAPV = "https://w3id.org/semapv/vocab/";
    static final String LINKML = "https://w3id.org/linkml/";
    static final String OWL = "http://www.w3.org/2002/07/owl#";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String PAV = "http://purl.org/pav/";
    static final String PROV = "http://www.w3.org/ns/prov#";
    static final String SHACL = "http://www.w3.org/ns/shacl#";

    private Namespaces() {}
}
