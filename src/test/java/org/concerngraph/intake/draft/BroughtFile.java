package org.concerngraph.intake.draft;

import java.net.http.HttpRequest;
import org.concerngraph.FilledForm;

/** What a browser sends when somebody pastes a text or chooses a file on the page of the intake. */
final class BroughtFile {

    private final FilledForm form;

    private BroughtFile(FilledForm form) {
        this.form = form;
    }

    static BroughtFile pasted(String text) {
        return new BroughtFile(new FilledForm().and("text", text));
    }

    static BroughtFile file(String name, byte[] bytes) {
        return new BroughtFile(new FilledForm().and("text", "").and("file", name, bytes));
    }

    BroughtFile as(String format) {
        form.and("format", format);
        return this;
    }

    BroughtFile decidedAs(byte[] decisions) {
        form.and("decisions", "decisions.json", decisions);
        return this;
    }

    HttpRequest.Builder to(String address) {
        return form.to(address, "text/html");
    }
}
