package org.concerngraph.endpoint.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concerngraph.query.NamedQuery;

/**
 * The queries of the library that fit some words and a tag.
 *
 * @param words what is looked for; empty for anything
 * @param tag the tag that they have; empty for any
 * @param folders the questions, by folder
 * @param ofPages those that are there for the sake of the pages
 * @param tags all tags of the library
 */
record Gallery(String words, String tag, List<Folder> folders, List<NamedQuery> ofPages, SortedSet<String> tags) {

    /** The folders in their order; one that is not among them comes after them and is called by its own name. */
    private static final List<Folder> TITLES = List.of(
            new Folder("concern", "Concerns: who voices them, and how they bear on each other", List.of()),
            new Folder("evidence", "What was said, by whom, and where", List.of()),
            new Folder("search", "Search by words", List.of()),
            new Folder("site", "The graph as a whole", List.of()),
            new Folder("dataset", "The dataset and its graphs", List.of()),
            new Folder("vocabularies", "External vocabularies", List.of()),
            new Folder("endpoint", "The endpoint", List.of()),
            new Folder("ontology", "The ontology and its use", List.of()),
            new Folder("checks", "Checks: each row is a fault", List.of()),
            new Folder("choices", "What there is to choose from", List.of()));

    /** The questions of one folder. */
    record Folder(String name, String title, List<NamedQuery> queries) {}

    static Gallery of(Iterable<NamedQuery> library, String words, String tag) {
        var byFolder = new TreeMap<String, List<NamedQuery>>();
        var ofPages = new ArrayList<NamedQuery>();
        var tags = new TreeSet<String>();
        for (NamedQuery query : library) {
            tags.addAll(query.tags());
            if ((tag.isEmpty() || query.tags().contains(tag)) && fits(query, words)) {
                (query.isOfPages() ? ofPages : byFolder.computeIfAbsent(query.folder(), k -> new ArrayList<>()))
                        .add(query);
            }
        }
        var folders = new ArrayList<Folder>();
        for (Folder known : TITLES) {
            List<NamedQuery> queries = byFolder.remove(known.name());
            if (queries != null) {
                folders.add(new Folder(known.name(), known.title(), queries));
            }
        }
        byFolder.forEach((name, queries) -> folders.add(new Folder(name, words(name), queries)));
        return new Gallery(words, tag, folders, ofPages, tags);
    }

    private static String words(String folder) {
        return folder.substring(0, 1).toUpperCase(Locale.ROOT)
                + folder.substring(1).replace('-', ' ');
    }

    private static boolean fits(NamedQuery query, String words) {
        String text = String.join(
                        " ", query.name(), query.summary(), query.description(), String.join(" ", query.tags()))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }

    /** How many queries fit. */
    public int total() {
        return ofPages.size()
                + folders.stream().mapToInt(folder -> folder.queries().size()).sum();
    }
}
