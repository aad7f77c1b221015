package org.concerngraph.linking.match;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings plurals of English, and those that it took from Latin and Greek, to the singular, as far as the ending tells. */
final class WordEndings {

    private record Ending(String plural, String singular) {}

    /** The first that fits is taken. */
    private static final List<Ending> ENDINGS = List.of(
            new Ending("ganglia", "ganglion"),
            new Ending("nuclei", "nucleus"),
            new Ending("foramina", "foramen"),
            new Ending("lumina", "lumen"),
            new Ending("phalanges", "phalanx"),
            new Ending("meninges", "meninx"),
            new Ending("cortices", "cortex"),
            new Ending("matrices", "matrix"),
            new Ending("vertices", "vertex"),
            new Ending("indices", "index"),
            new Ending("bronchi", "bronchus"),
            new Ending("rami", "ramus"),
            new Ending("eoli", "eolus"),
            new Ending("illi", "illus"),
            new Ending("culi", "culus"),
            new Ending("phagi", "phagus"),
            new Ending("yses", "ysis"),
            new Ending("theses", "thesis"),
            new Ending("physes", "physis"),
            new Ending("ies", "y"),
            new Ending("sses", "ss"),
            new Ending("xes", "x"),
            new Ending("ches", "ch"),
            new Ending("shes", "sh"),
            new Ending("ae", "a"));

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("people", "person"),
            Map.entry("children", "child"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("feet", "foot"),
            Map.entry("teeth", "tooth"),
            Map.entry("lives", "life"),
            Map.entry("testes", "testis"),
            Map.entry("ova", "ovum"),
            Map.entry("septa", "septum"),
            Map.entry("atria", "atrium"),
            Map.entry("crura", "crus"),
            Map.entry("viscera", "viscus"),
            Map.entry("criteria", "criterion"),
            Map.entry("phenomena", "phenomenon"));

    /** Words that end like a plural and are none. */
    private static final Set<String> SINGULAR = Set.of(
            "series",
            "species",
            "biceps",
            "triceps",
            "quadriceps",
            "pancreas",
            "lens",
            "news",
            "always",
            "perhaps",
            "bias");

    private WordEndings() {}

    /** The singular of a word in small letters; the word itself where it is none that we know as a plural. */
    static String singular(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.length() < 4 || SINGULAR.contains(word)) {
            return word;
        }
        for (Ending ending : ENDINGS) {
            if (word.endsWith(ending.plural())) {
                return word.substring(0, word.length() - ending.plural().length()) + ending.singular();
            }
        }
        boolean isPlural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }
}
