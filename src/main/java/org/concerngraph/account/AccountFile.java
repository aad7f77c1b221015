package org.concerngraph.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.CannotStart;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file that holds the accounts. It lies beside the triples, and nothing of it is ever among them. */
final class AccountFile {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path file;

    private record Content(List<Account> accounts) {}

    AccountFile(Path file) {
        this.file = file;
    }

    /**
     * The accounts, or none when there is no file yet.
     *
     * @throws CannotStart when the file is broken, saying where
     */
    List<Account> read() {
        try {
            List<Account> accounts =
                    JSON.readValue(Files.readAllBytes(file), Content.class).accounts();
            var logins = new HashSet<String>();
            for (Account account : accounts) {
                if (!logins.add(account.login())) {
                    throw broken("it has the login \"" + account.login() + "\" twice");
                }
            }
            return accounts;
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (JacksonException e) {
            var place = e.getLocation();
            String where = place == null || place.getLineNr() < 1
                    ? ""
                    : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
            throw broken(where + said(e));
        } catch (IOException e) {
            throw broken(e.toString());
        }
    }

    private static String said(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadParameter known) {
                return known.parameter() + " " + known.fault().replaceFirst("[.]$", "");
            }
        }
        // Without what is for programmers.
        return e.getOriginalMessage().replaceFirst(" \\((?:index|class) .*", "").replaceFirst("[.]$", "");
    }

    private CannotStart broken(String why) {
        return new CannotStart(
                "The accounts in " + file.toAbsolutePath() + " cannot be read: " + why + ".",
                "Mend the file, or put a copy of it from before in its place. Without the file nobody but the"
                        + " administrator can log in.");
    }

    /** Keeps these accounts and no others. */
    void write(List<Account> accounts) {
        try {
            PrivateFile.write(file, JSON.writeValueAsBytes(new Content(accounts)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the accounts in " + file, e);
        }
    }
}
