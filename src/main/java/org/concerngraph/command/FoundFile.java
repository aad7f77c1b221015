package org.concerngraph.command;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A file that a command is to take, or something that could not be looked at, which the command finds out when it tries.
 *
 * @param path where it is
 * @param name its path below the folder that was given, or its own name when it was given itself; without the ending
 */
record FoundFile(Path path, String name) {

    /**
     * The files at these paths. Folders are walked, in the order of their names, for files that are wanted; hidden files
     * and folders in them are passed over, and symbolic links are not followed.
     */
    static List<FoundFile> in(List<Path> paths, Predicate<String> isWanted) throws IOException {
        var found = new ArrayList<FoundFile>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                found.addAll(below(path, isWanted));
            } else {
                Path folder = path.toAbsolutePath().getParent();
                found.add(at(path, folder == null ? path.toAbsolutePath() : folder));
            }
        }
        return found;
    }

    private static FoundFile at(Path path, Path folder) {
        String name = folder.relativize(path.toAbsolutePath()).toString();
        return new FoundFile(path, name.replaceFirst("(?<=[^/\\\\])[.][^./\\\\]*$", ""));
    }

    private static List<FoundFile> below(Path folder, Predicate<String> isWanted) throws IOException {
        var found = new ArrayList<FoundFile>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                return !inner.equals(folder) && isHidden(inner)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && !isHidden(file)
                        && isWanted.test(file.getFileName().toString())) {
                    found.add(at(file, folder.toAbsolutePath()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                found.add(at(file, folder.toAbsolutePath()));
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(FoundFile::path));
        return found;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
