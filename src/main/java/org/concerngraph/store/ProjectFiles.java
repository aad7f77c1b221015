package org.concerngraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of {@code ontology/}, {@code data/} and {@code queries/}, which are part of the jar. */
@Component
public class ProjectFiles {

    private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();

    /** The file's bytes; {@code path} as in the repository, for example {@code data/concerns.ttl}. */
    public byte[] bytes(String path) {
        try (var in = resolver.getResource("classpath:" + path).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** The file's text, which is UTF-8. */
    public String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** The paths of all files below a folder whose names end with the suffix, in order. */
    public List<String> list(String folder, String suffix) {
        try {
            var paths = new ArrayList<String>();
            for (Resource file :
                    resolver.getResources("classpath*:" + folder + "/**/*" + suffix.replaceFirst("^/", ""))) {
                String url = file.getURL().toString();
                paths.add(url.substring(url.lastIndexOf("/" + folder + "/") + 1));
            }
            return paths.stream().distinct().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }
}
