package org.concerngraph.linking.sssom;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.concerngraph.linking.sssom.Problems.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the metadata of a set, which are YAML.
 *
 * <p>The tree of nodes is read, not what YAML makes of it: so a version {@code 1.10} stays 1.10, a day stays a text, and every
 * value has its line.
 */
final class MetadataReader {

    /** A name without a colon, as XML has it, in the letters that are in use. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}_.-]*");

    private final String file;
    private final String where;
    private final Problems problems;

    /**
     * Of which file.
     *
     * @param where the name of the file for problems; empty where the table is in the same file
     */
    MetadataReader(String file, String where, Problems problems) {
        this.file = file;
        this.where = where;
        this.problems = problems;
    }

    /**
     * Reads the text, whose lines are those of the file.
     *
     * @throws UnreadableMappings when it is no YAML, or no map of slots
     */
    Metadata read(String yaml) {
        Map<String, Node> entries = entries(yaml);
        CurieMap curies = new PrefixDeclarations(problems, where).read(entries.remove("curie_map"));
        TreeMap<String, ExtensionSlot> definitions =
                new ExtensionDefinitions(curies, problems, where).read(entries.remove("extension_definitions"));
        var values = new SlotValues(curies, problems, Place.WHOLE);
        var extensions = new TreeMap<String, String>();
        entries.forEach((name, node) -> {
            Slot slot = Slot.of(name);
            List<String> texts = texts(name, node);
            if (slot != null && slot.isOfSets()) {
                values.take(
                        slot,
                        node instanceof ScalarNode ? separated(slot, texts, place(node, where)) : texts,
                        place(node, where));
            } else if (slot != null || name.equals("mappings")) {
                problems.error(
                        place(node, where),
                        name,
                        String.join(" | ", texts),
                        "A set has no such slot.",
                        Problems.VALUE_LEFT_OUT);
            } else if (Legacy.isLegacy(name) && !texts.isEmpty()) {
                Legacy.take(name, texts.getFirst(), values, problems, place(node, where));
            } else if (!texts.isEmpty()) {
                ExtensionSlot extension = definitions.computeIfAbsent(name, ExtensionSlot::undefined);
                extensions.put(name, values.extension(extension, String.join(" | ", texts), place(node, where)));
            }
        });
        return new Metadata(curies, values.values(), definitions, extensions);
    }

    private Map<String, Node> entries(String yaml) {
        var entries = new LinkedHashMap<String, Node>();
        Node root = composed(yaml);
        if (root == null) {
            return entries;
        }
        if (!(root instanceof MappingNode map)) {
            throw new UnreadableMappings("%s, line %d: the metadata are no map of slots such as “license: https://…”."
                    .formatted(file, place(root, where).line()));
        }
        for (NodeTuple tuple : map.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key
                    ? key.getValue().strip()
                    : "";
            if (entries.containsKey(name)) {
                problems.error(
                        place(tuple.getKeyNode(), where),
                        name,
                        "",
                        "The metadata have this slot twice.",
                        "The first is kept.");
            } else {
                entries.put(name, tuple.getValueNode());
            }
        }
        return entries;
    }

    private @Nullable Node composed(String yaml) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new UnreadableMappings(
                    "%s, line %d: the metadata are no YAML: %s. Lines without a slot do not belong there."
                            .formatted(file, line, e.getProblem()));
        } catch (YAMLException e) {
            throw new UnreadableMappings("%s: the metadata are no YAML: %s".formatted(file, e.getMessage()));
        }
    }

    /** The texts of a value: one, or those of a list. */
    private List<String> texts(String name, Node node) {
        var texts = new ArrayList<String>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue());
                } else {
                    tooDeep(name, item);
                }
            }
        } else if (node instanceof ScalarNode scalar) {
            texts.add(isNothing(scalar) ? "" : scalar.getValue());
        } else {
            tooDeep(name, node);
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    private void tooDeep(String name, Node node) {
        problems.error(
                place(node, where), name, "", "A text or a list of texts was expected here.", Problems.VALUE_LEFT_OUT);
    }

    /** People write several identifiers with bars between, as in the table; no identifier has a bar. */
    private List<String> separated(Slot slot, List<String> texts, Place place) {
        boolean isJoined = slot.isMany()
                && slot.type() != Slot.Type.TEXT
                && texts.stream().anyMatch(text -> text.indexOf('|') >= 0);
        if (!isJoined) {
            return texts;
        }
        problems.warning(
                place,
                slot.id(),
                String.join(" | ", texts),
                "Values are separated by bars; the metadata want a list.",
                "They are taken for several values.");
        return texts.stream().flatMap(text -> Cell.parts(text).stream()).toList();
    }

    static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("~")
                        || scalar.getValue().equals("null"));
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static Place place(Node node, String where) {
        return new Place(node.getStartMark().getLine() + 1, where);
    }
}
