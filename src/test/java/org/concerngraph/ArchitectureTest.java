package org.concerngraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The floors of the house: a package uses only the floors below its own; siblings on a floor never use each other. */
class ArchitectureTest {

    private static final List<List<String>> FLOORS = List.of(
            List.of("vocabulary"),
            List.of("store"),
            List.of("query"),
            List.of("web"),
            List.of("ontology"),
            List.of("evidence"),
            List.of("concern", "curation", "intake", "linking"),
            List.of("dataset", "endpoint", "export"),
            List.of("site", "command"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.concerngraph");

    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        String below = name.length() > "org.concerngraph.".length() ? name.substring("org.concerngraph.".length()) : "";
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    private static int floor(String name) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(name)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void every_package_stands_on_a_floor() {
        var homeless = new TreeSet<String>();
        CLASSES.stream()
                .map(ArchitectureTest::packageOf)
                .filter(name -> !name.isEmpty() && floor(name) < 0)
                .forEach(homeless::add);
        assertThat(homeless).isEmpty();
    }

    @Test
    void nothing_uses_a_floor_above_or_a_sibling() {
        var wrong = new TreeSet<String>();
        for (JavaClass type : CLASSES) {
            String own = packageOf(type);
            type.getDirectDependenciesFromSelf().stream()
                    .filter(d -> d.getTargetClass().getPackageName().startsWith("org.concerngraph"))
                    .filter(d -> !packageOf(d.getTargetClass()).equals(own) && !own.isEmpty())
                    .filter(d -> floor(packageOf(d.getTargetClass())) >= floor(own))
                    .forEach(d -> wrong.add(d.getDescription()));
        }
        assertThat(wrong).isEmpty();
    }
}
