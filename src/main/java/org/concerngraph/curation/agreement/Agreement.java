package org.concerngraph.curation.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concerngraph.curation.agreement.CodersAndStudies.Choice;
import org.concerngraph.query.ShownQuery;
import org.jspecify.annotations.Nullable;

/**
 * How two coders agree about a study.
 *
 * @param study the study
 * @param one the one coder
 * @param other the other
 * @param units which quotes are counted
 * @param lines each concern or theme that one of them saw
 * @param total all together
 * @param all how all coders agree; null where these two are all
 * @param queries what was asked
 */
record Agreement(
        Choice study,
        Choice one,
        Choice other,
        UnitsUsed units,
        List<Line> lines,
        Line total,
        @Nullable AllCoders all,
        List<ShownQuery> queries) {

    /** Why some coefficients are missing, where there are quotes enough. */
    public Set<String> reasons() {
        return units.size().isTooSmall()
                ? Set.of()
                : Stream.concat(
                                lines.stream().flatMap(line -> Stream.of(line.kappa(), line.alpha())),
                                all == null
                                        ? Stream.of(total.alpha())
                                        : Stream.concat(
                                                lines.stream().map(Line::ofAll),
                                                Stream.of(total.alpha(), total.ofAll())))
                        .map(Coefficient::reason)
                        .filter(reason -> !reason.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
