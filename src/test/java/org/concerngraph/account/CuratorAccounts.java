package org.concerngraph.account;

import java.net.http.HttpResponse;
import java.util.Objects;
import org.concerngraph.Visitor;

/** Makes accounts as the administrator does, on the page of all accounts. */
public final class CuratorAccounts {

    /** What everybody chooses who is made to choose. */
    public static final String CHOSEN = "ferry bell moss";

    private final Visitor administrator;

    /** Logs the administrator in, who has this password. */
    public CuratorAccounts(String server, String password) {
        this.administrator = new Visitor(server);
        administrator.logIn("admin", password);
    }

    /** The password that the page tells once. */
    public static String told(HttpResponse<String> answer) {
        return Objects.requireNonNull(Visitor.page(answer).selectFirst("#told code.told"), answer.body())
                .text();
    }

    /** Makes an account and gives its one-time password. */
    public String create(String login, String name) {
        return told(administrator.post("/accounts", "login", login, "name", name));
    }

    /** A curator with a new account, who has chosen a password and is logged in. */
    public Visitor curator(String login, String name, String server) {
        String first = create(login, name);
        var visitor = new Visitor(server);
        visitor.logIn(login, first);
        visitor.post("/account/password", "old", first, "password", CHOSEN, "again", CHOSEN);
        visitor.get("/about");
        return visitor;
    }

    HttpResponse<String> administratorPosts(String path, String... namesAndValues) {
        return administrator.post(path, namesAndValues);
    }

    HttpResponse<String> administratorGets(String path) {
        return administrator.get(path);
    }
}
