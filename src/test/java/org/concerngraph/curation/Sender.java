package org.concerngraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.concerngraph.Visitor;

/** An administrator who sends one change after the other, each as soon as the one before was kept, until nobody answers. */
final class Sender implements Callable<Sender.Story> {

    private static final Pattern SAVED = Pattern.compile("[?&]saved=(\\d+)");

    private final Visitor visitor;
    private final String password;
    private final Changes changes;
    private final AtomicInteger kept = new AtomicInteger();

    Sender(String server, String password, Changes changes) {
        this.visitor = new Visitor(server);
        this.password = password;
        this.changes = changes;
    }

    /** What somebody does one after the other. */
    interface Changes {

        /** The change with this number, from 0; the one before was kept as revision {@code saved}, where it said so. */
        Asked change(int number, long saved);
    }

    /**
     * A change that is asked for.
     *
     * @param label what its revision is to be called
     * @param added values of properties that it is to add
     * @param removed values of properties that it is to take away
     * @param fields the names and values of the form
     */
    record Asked(String path, String label, Map<Node, String> added, Map<Node, String> removed, List<String> fields) {}

    /** A change that was kept, and the number of its revision; 0 when there was nothing to change, none when it was not said. */
    record Kept(Asked asked, OptionalLong revision) {

        boolean isChange() {
            return revision.isEmpty() || revision.getAsLong() > 0;
        }
    }

    /** What was kept, in this order, and what nobody answered to any more. */
    record Story(List<Kept> kept, Asked unanswered) {

        /** The changes that were kept. */
        List<Kept> changes() {
            return kept.stream().filter(Kept::isChange).toList();
        }

        /** Would it have been called so? */
        boolean tellsOf(String label) {
            return label.equals(unanswered.label())
                    || kept.stream().anyMatch(it -> label.equals(it.asked().label()));
        }
    }

    /** How many were kept so far. */
    int kept() {
        return kept.get();
    }

    @Override
    public Story call() {
        var all = new ArrayList<Kept>();
        long saved = 0;
        while (true) {
            Asked asked = changes.change(all.size(), saved);
            HttpResponse<String> answer;
            try {
                answer = send(asked);
            } catch (UncheckedIOException cutOff) {
                return new Story(List.copyOf(all), asked);
            }
            assertThat(answer.statusCode())
                    .as(asked + ": "
                            + Visitor.page(answer).select("#fault, main").text())
                    .isIn(302, 303);
            OptionalLong revision = revision(answer);
            all.add(new Kept(asked, revision));
            saved = revision.orElse(0);
            kept.incrementAndGet();
        }
    }

    private HttpResponse<String> send(Asked asked) {
        String token = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        return visitor.send(visitor.form(asked.path(), asked.fields().toArray(String[]::new))
                .header("Accept", "text/html")
                .header("Authorization", "Basic " + token));
    }

    private static OptionalLong revision(HttpResponse<String> answer) {
        var saved = SAVED.matcher(answer.headers().firstValue("Location").orElse(""));
        return saved.find() ? OptionalLong.of(Long.parseLong(saved.group(1))) : OptionalLong.empty();
    }
}
