package org.concerngraph.endpoint.library;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiFunction;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.sparql.exec.QueryExec;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.CutAnswer;
import org.concerngraph.query.Execution;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.query.Parameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.RefusedQuery;
import org.concerngraph.query.RunningQueries;
import org.concerngraph.query.SparqlSettings;
import org.concerngraph.query.UnreadableWords;
import org.springframework.stereotype.Component;

/** Runs queries of the library within the limits of those that are sent to {@code /sparql}: what they ask costs the same. */
@Component
class LimitedRuns {

    private final Questions questions;
    private final RunningQueries running;
    private final SparqlSettings settings;

    LimitedRuns(Questions questions, RunningQueries running, SparqlSettings settings) {
        this.questions = questions;
        this.running = running;
        this.settings = settings;
    }

    /** What {@code reader} makes of the query's execution, once it is the turn of the client at this address. */
    <T> T run(NamedQuery query, Arguments arguments, String client, BiFunction<QueryExec, Execution, T> reader) {
        String text = query.filledIn(arguments.values());
        try (Execution own = running.begin(client, null, text)) {
            try {
                return questions.run(query.name(), arguments.values(), own, prepared -> reader.apply(prepared, own));
            } catch (QueryCancelledException cut) {
                CutAnswer.Reason reason = own.cut().orElse(CutAnswer.Reason.TIME);
                if (reason == CutAnswer.Reason.TIME) {
                    throw cut;
                }
                throw new RefusedQuery(reason.sentence() + "; it was ended.");
            }
        } catch (TextIndexException | TextIndexParseException unreadable) {
            throw new BadParameter(wordsOf(query), "has words that the search cannot read; " + UnreadableWords.HINT);
        }
    }

    private static String wordsOf(NamedQuery query) {
        return query.parameters().stream()
                .filter(parameter -> parameter.type() == Parameter.Type.STRING)
                .map(Parameter::name)
                .findFirst()
                .orElse("words");
    }

    /** The same stream for as many bytes as an answer may have; one more ends the execution. */
    OutputStream bounded(OutputStream out, Execution own) {
        long most = settings.maxResponse().toBytes();
        return most == 0 ? out : new Bounded(out, most, own);
    }

    private static final class Bounded extends FilterOutputStream {

        private final Execution own;
        private long left;

        Bounded(OutputStream out, long most, Execution own) {
            super(out);
            this.left = most;
            this.own = own;
        }

        @Override
        public void write(int one) throws IOException {
            take(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            take(length);
            out.write(bytes, from, length);
        }

        private void take(int bytes) {
            left -= bytes;
            if (left < 0) {
                own.end(CutAnswer.Reason.BYTES);
                throw new CutAnswer(CutAnswer.Reason.BYTES);
            }
        }
    }
}
