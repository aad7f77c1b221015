package org.concerngraph.linking.sssom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concerngraph.linking.sssom.Problems.Place;
import org.concerngraph.linking.sssom.TableReader.Placed;

/**
 * Reads sets of mappings from SSSOM/TSV, with the metadata before the table or in a file of their own.
 *
 * <p>A table with commas, as spreadsheets make it, is read too. What cannot be understood is told by line and slot and left
 * out, and the rest is read; slots that are not of SSSOM are kept.
 */
public final class SssomReader {

    private SssomReader() {}

    /**
     * Reads a file; where it has no metadata, they are looked for beside it ({@code x.sssom.yml} for {@code x.sssom.tsv}).
     *
     * @throws UnreadableMappings when it is no such file
     * @throws UncheckedIOException when it cannot be opened
     */
    public static Reading read(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            String stem = name.replaceFirst("(\\.sssom)?\\.[^.]*$", "");
            byte[] table = Files.readAllBytes(file);
            String start = new String(table, 0, Math.min(table.length, 5), StandardCharsets.UTF_8);
            boolean hasOwn = start.contains("#");
            for (String ending : List.of(".sssom.yml", ".sssom.yaml", ".yml", ".yaml")) {
                Path beside = file.resolveSibling(stem + ending);
                if (!hasOwn && Files.isRegularFile(beside)) {
                    return read(name, table, stem + ending, Files.readAllBytes(beside));
                }
            }
            return read(name, table);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * Reads a file with its metadata before the table.
     *
     * @param name the file's name, for messages
     * @throws UnreadableMappings when it is no such file
     */
    public static Reading read(String name, byte[] table) {
        return read(name, table, "", new byte[0]);
    }

    /**
     * Reads a file whose metadata are in another one.
     *
     * @param name the name of the file with the table, for messages
     * @param metadataName the name of the file with the metadata
     * @throws UnreadableMappings when one of them is no such file
     */
    public static Reading read(String name, byte[] table, String metadataName, byte[] metadata) {
        var problems = new Problems();
        TableFile file = TableFile.of(SourceText.of(name, table, problems), problems);
        String yaml = SourceText.of(metadataName, metadata, problems);
        Metadata inside = new MetadataReader(name, "", problems).read(file.yaml());
        Metadata read = yaml.isBlank()
                ? inside
                : both(new MetadataReader(metadataName, metadataName, problems).read(yaml), inside, problems);
        List<Placed> rows = new TableReader(name, read, problems).read(file);
        return finished(read, rows, problems);
    }

    private static Metadata both(Metadata beside, Metadata inside, Problems problems) {
        if (!inside.values().isEmpty() || !inside.curies().declared().isEmpty()) {
            problems.warning(
                    Place.WHOLE,
                    "",
                    "",
                    "The metadata are in a file of their own, and the table has some too.",
                    "Where both say something, the table's own is kept.");
        }
        var values = new EnumMap<Slot, List<String>>(Slot.class);
        values.putAll(beside.values());
        values.putAll(inside.values());
        return new Metadata(
                CurieMap.of(merged(beside.curies().declared(), inside.curies().declared())),
                values,
                merged(beside.definitions(), inside.definitions()),
                merged(beside.extensions(), inside.extensions()));
    }

    private static <V> TreeMap<String, V> merged(Map<String, V> one, Map<String, V> other) {
        var merged = new TreeMap<>(one);
        merged.putAll(other);
        return merged;
    }

    /** What is the same for tables and graphs: what the set shares goes to the mappings, then the rules are applied. */
    static Reading finished(Metadata metadata, List<Placed> rows, Problems problems) {
        var rules = new SetRules(problems);
        rules.checkMetadata(metadata.values());
        List<Mapping> raw = rows.stream().map(Placed::mapping).toList();
        var set = new MappingSet(
                metadata.values(), metadata.curies(), metadata.definitions(), metadata.extensions(), raw);
        rules.checkVersion(set);
        MappingSet propagated = Propagation.propagated(set);
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < rows.size(); i++) {
            placed.add(new Placed(rows.get(i).place(), propagated.mappings().get(i)));
        }
        List<Placed> kept = rules.withOwnIdentifiers(Rule.kept(placed, problems));
        rules.checkAgreement(kept);
        if (kept.isEmpty()) {
            return new Reading(set.with(List.of()), problems.all());
        }
        return new Reading(propagated.with(kept.stream().map(Placed::mapping).toList()), problems.all());
    }
}
