package org.concerngraph.linking.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concerngraph.linking.external.Catalogue;
import org.concerngraph.linking.external.Vocabulary;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which reconciliation services there are: one over everything, one over what is ours, and one for each loaded vocabulary. */
@Component
class Services {

    private final Catalogue catalogue;
    private final BaseIri base;

    Services(Catalogue catalogue, BaseIri base) {
        this.catalogue = catalogue;
        this.base = base;
    }

    /** The one with this name, or the one over everything where none is given; throws {@link NotFound}. */
    Service require(@Nullable String name) {
        if (name == null) {
            return everything();
        }
        if (name.equals(Service.OWN)) {
            return own();
        }
        return Stream.of(name)
                .filter(it -> catalogue.names().contains(it))
                .flatMap(it -> catalogue.find(it).stream())
                .map(this::over)
                .findFirst()
                .orElseThrow(() -> new NotFound("reconciliation service", name));
    }

    /** All of them, the widest first. */
    List<Service> all() {
        var all = new ArrayList<>(List.of(everything(), own()));
        catalogue.all().forEach(vocabulary -> all.add(over(vocabulary)));
        return all;
    }

    private Service everything() {
        List<Vocabulary> vocabularies = catalogue.all();
        return new Service(
                "",
                "Concern Graph and all vocabularies",
                "",
                vocabularies.stream().map(Vocabulary::name).collect(Collectors.toSet()),
                Stream.concat(EntityType.OWN.stream(), vocabularies.stream().map(Services::type))
                        .toList());
    }

    private Service own() {
        return new Service(
                Service.OWN, "Concern Graph: themes, roles and concerns", base.value(), Set.of(), EntityType.OWN);
    }

    private Service over(Vocabulary vocabulary) {
        return new Service(
                vocabulary.name(),
                vocabulary.shownTitle(),
                Objects.requireNonNullElse(catalogue.uriSpace(vocabulary.name()), ""),
                Set.of(vocabulary.name()),
                List.of(type(vocabulary)));
    }

    private static EntityType type(Vocabulary vocabulary) {
        return EntityType.ofVocabulary(vocabulary.name(), vocabulary.shownTitle());
    }
}
