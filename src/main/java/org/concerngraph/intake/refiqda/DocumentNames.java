package org.concerngraph.intake.refiqda;

import java.util.HashSet;
import java.util.Set;
import org.concerngraph.intake.refiqda.QdaProject.Document;
import org.concerngraph.vocabulary.Slug;

/** What the documents are called in the graph: each otherwise, and none by the name of a person. */
final class DocumentNames {

    private static final int LONGEST = 120;

    private final Set<String> knownRoles;
    private final Findings findings;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> slugs = new HashSet<>();

    DocumentNames(Set<String> knownRoles, Findings findings) {
        this.knownRoles = knownRoles;
        this.findings = findings;
    }

    /** The name of the document with this number, from 1. */
    String of(Document document, int number) {
        String why = document.name().isEmpty()
                ? "A document has no name."
                : document.name().length() > LONGEST
                        ? "The name of a document has more than %d characters.".formatted(LONGEST)
                        : PersonName.ofDocument(document.name(), knownRoles)
                                ? "A document is called by what looks like the name of a person."
                                : "";
        String usual = why.isEmpty() ? document.name() : "Document " + number;
        String name = usual;
        for (int n = 2; !taken.add(name); n++) {
            name = usual + " (" + n + ")";
        }
        if (why.isEmpty() && !name.equals(usual)) {
            why = "Several documents are called “%s”.".formatted(usual);
        }
        if (!why.isEmpty()) {
            findings.problem("line " + document.line(), why, "It is called “%s”.".formatted(name));
        }
        return name;
    }

    /** The part of an identifier for a document of this name. */
    String slug(String name) {
        String usual = Slug.of(name.replaceAll("(?<=.)\\.\\w{1,5}(?=$| \\(\\d+\\)$)", ""));
        String slug = usual;
        for (int n = 2; !slugs.add(slug); n++) {
            slug = usual + "-" + n;
        }
        return slug;
    }
}
