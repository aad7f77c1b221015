package org.concerngraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser that keeps cookies, sends the token that forms of the last page had, and goes nowhere by itself. */
public final class Visitor {

    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    /** Comes to a server, given as {@code http://localhost:8080}. */
    public Visitor(String server) {
        this.server = server;
    }

    /** Asks for a page. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "text/html"));
    }

    /** Sends a form of the last page, with these names and values. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        var fields = new ArrayList<>(List.of(namesAndValues));
        if (!token.isEmpty()) {
            fields.addAll(List.of("_csrf", token));
        }
        return send(form(path, fields.toArray(String[]::new)).header("Accept", "text/html"));
    }

    /** Logs in on the page for it. */
    public HttpResponse<String> logIn(String login, String password) {
        get("/login");
        HttpResponse<String> answer = post("/login", "login", login, "password", password);
        get("/about");
        return answer;
    }

    /** A form with these names and values and nothing else. */
    public HttpRequest.Builder form(String path, String... namesAndValues) {
        var body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(namesAndValues[i])
                    .append("=")
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    /** Sends a request with the cookies. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var field = page(answer).selectFirst("input[name=_csrf]");
            if (field != null) {
                token = field.attr("value");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token that the forms of the last page had. */
    public String token() {
        return token;
    }

    /** The value of the cookie that stands for the session; empty without one. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** An answer, read as a page. */
    public static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
