package org.concerngraph.intake.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;

/** By what it shows that a file has changed since it was first read: its size in bytes, and when it was written. */
record FileState(SourceFile file, long size, FileTime written) {

    /** The state of a file now. */
    static FileState of(SourceFile file) {
        try {
            var found = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return new FileState(file, found.size(), found.lastModifiedTime());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** That a file cannot be read, and why: it is gone, it is a folder, the disk fails. */
    static UnreadableSource unreadable(SourceFile file, Exception why) {
        Throwable cause = why instanceof UncheckedIOException && why.getCause() != null ? why.getCause() : why;
        String said = String.valueOf(cause.getMessage());
        return new UnreadableSource("%s cannot be read: %s."
                .formatted(file.name(), cause instanceof NoSuchFileException ? "it is no longer there" : said));
    }

    /** Throws UnreadableSource when the file is no longer as it was. */
    void expectUnchanged() {
        if (!of(file).equals(this)) {
            throw changed();
        }
    }

    /** That the file is no longer as it was. */
    UnreadableSource changed() {
        return new UnreadableSource(
                file.name() + " has changed since it was first read. Read it again from its beginning.");
    }
}
