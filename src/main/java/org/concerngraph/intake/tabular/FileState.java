package org.concerngraph.intake.tabular;

import java.io.IOException;
import java.nio.file.Files;
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
            throw new UnreadableSource(file.name() + " can no longer be read: " + e.getMessage() + ".");
        }
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
