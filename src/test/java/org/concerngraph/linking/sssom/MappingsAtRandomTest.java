package org.concerngraph.linking.sssom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** Sets of random slots and hostile texts come back from a table and from a graph; the seed is fixed. */
class MappingsAtRandomTest {

    private static final String OURS = "https://w3id.org/prom-concerns/id/mapping/";
    private static final List<String> PIECES = List.of(
            "a",
            "B",
            " ",
            "  ",
            "\t",
            "\n",
            "\"",
            "\"\"",
            "'",
            "|",
            "\\",
            "\\|",
            "#",
            " #",
            ":",
            ": ",
            "-",
            "- ",
            "---",
            "?",
            "{",
            "[",
            "]",
            ",",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            ">",
            "~",
            "null",
            "true",
            "1.10",
            "0x1f",
            "é",
            "日本",
            "\uD83D\uDE00",
            "\u00a0",
            "\u2028",
            "\u0085",
            "ex:a",
            "https://x.org/",
            "<",
            "=");
    private static final Map<String, String> PREFIXES = Map.of(
            "ex",
            "https://example.org/",
            "exx",
            "https://example.org/x",
            "3d",
            "https://example.org/3d/",
            "obo",
            "http://obo/");

    private final Random random = new Random(20261126);

    private String text() {
        var text = new StringBuilder();
        do {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        } while (text.toString().isBlank() || random.nextInt(4) > 0);
        return text.toString();
    }

    private String iri() {
        List<String> starts = List.of(
                "https://example.org/",
                "https://example.org/x",
                "http://obo/A_",
                "urn:x:",
                "odd:",
                "http://other/",
                "https://example.org/3d/",
                "http://www.w3.org/2004/02/skos/core#");
        return starts.get(random.nextInt(starts.size()))
                + random.nextInt(9)
                + (random.nextInt(5) == 0 ? "/(a:'obo:1')" : "");
    }

    private String value(Slot slot) {
        return switch (slot.type()) {
            case ENTITY -> slot == Slot.MAPPING_JUSTIFICATION ? "https://w3id.org/semapv/vocab/MappingReview" : iri();
            case URI -> random.nextInt(4) == 0 ? text().strip() : "https://example.com/" + random.nextInt(9);
            case TEXT -> text();
            case NUMBER -> String.valueOf(Numbers.plain(Double.toString(random.nextInt(1001) / 1000.0)));
            case DATE -> "2026-0%d-11".formatted(1 + random.nextInt(9));
            case CHOICE ->
                List.copyOf(slot.choices().keySet())
                        .get(random.nextInt(slot.choices().size()));
        };
    }

    private Map<Slot, List<String>> values(List<Slot> slots, int oneIn) {
        var values = new EnumMap<Slot, List<String>>(Slot.class);
        for (Slot slot : slots) {
            if (random.nextInt(oneIn) == 0) {
                var all = new TreeSet<String>();
                for (int i = 0; i < (slot.isMany() ? 1 + random.nextInt(3) : 1); i++) {
                    all.add(value(slot));
                }
                values.put(slot, List.copyOf(all));
            }
        }
        values.remove(Slot.SSSOM_VERSION);
        return values;
    }

    private MappingSet set() {
        var definitions = new TreeMap<String, ExtensionSlot>();
        definitions.put("ext_text", new ExtensionSlot("ext_text", "https://example.org/p1", ExtensionSlot.TEXT));
        definitions.put("ext_iri", new ExtensionSlot("ext_iri", "http://obo/p2", ExtensionSlot.IRI));
        definitions.put("ext_comment", new ExtensionSlot("ext_comment", Slot.COMMENT.property(), ExtensionSlot.TEXT));
        var mappings = new ArrayList<Mapping>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            Map<Slot, List<String>> values = values(Slot.ofMappings(), 3);
            for (Slot slot : List.of(Slot.SUBJECT_ID, Slot.PREDICATE_ID, Slot.OBJECT_ID, Slot.MAPPING_JUSTIFICATION)) {
                values.put(slot, List.of(value(slot)));
            }
            values.put(Slot.SUBJECT_LABEL, List.of(text()));
            values.put(Slot.OBJECT_LABEL, List.of(text()));
            values.put(Slot.RECORD_ID, List.of("https://example.org/record/" + i));
            var extensions = new TreeMap<String, String>();
            for (String name : List.of("ext_text", "ext_iri", "ext_comment", "Not defined: \u00e9", "free")) {
                if (random.nextBoolean()) {
                    extensions.put(name, name.equals("ext_iri") ? iri() : text());
                }
            }
            mappings.add(new Mapping(values, extensions));
        }
        Map<String, String> ofSet = random.nextBoolean() ? Map.of() : Map.of("free", text(), "ext_iri", iri());
        return new MappingSet(values(Slot.ofSets(), 2), CurieMap.of(PREFIXES), definitions, ofSet, mappings);
    }

    @Test
    void a_hundred_sets_come_back_from_a_table() {
        for (int i = 0; i < 100; i++) {
            MappingSet set = set();
            String written = SssomWriter.write(set);
            Reading reading = Sets.read(written);
            assertThat(reading.hasErrors())
                    .as("%s%n%s", written, reading.problems())
                    .isFalse();
            assertThat(reading.set()).as(written).isEqualTo(set.canonical());
            assertThat(SssomWriter.write(reading.set())).isEqualTo(written);
        }
    }

    @Test
    void a_hundred_sets_come_back_from_a_graph() {
        for (int i = 0; i < 100; i++) {
            MappingSet set = set();
            var text = new StringWriter();
            RDFDataMgr.write(text, SssomGraph.write(set, GraphNames.below(OURS + "x"), m -> false), Lang.NTRIPLES);
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.create()
                    .source(new StringReader(text.toString()))
                    .lang(Lang.NTRIPLES)
                    .parse(graph);
            Reading reading = SssomGraph.read(graph, OURS, Map.of());
            assertThat(reading.hasErrors())
                    .as("%s%n%s", text, reading.problems())
                    .isFalse();
            assertThat(reading.set().inAnyOrder().canonical())
                    .as(text.toString())
                    .isEqualTo(set.inAnyOrder().canonical());
        }
    }
}
