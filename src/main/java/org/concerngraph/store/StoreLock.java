package org.concerngraph.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second process out of a store's folder; the operating system lets go of it when a process dies. */
final class StoreLock implements AutoCloseable {

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    static StoreLock take(Path directory) {
        try {
            Files.createDirectories(directory);
            var channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart(
                        "The store in " + directory.toAbsolutePath() + " is in use by another process.",
                        "Stop the other Concern Graph, or give this one a folder of its own with"
                                + " concerngraph.store.directory.");
            }
            return new StoreLock(channel);
        } catch (IOException e) {
            throw new CannotStart(
                    "The store's folder " + directory.toAbsolutePath() + " cannot be used: " + e + ".",
                    "Check that the folder exists, is writable and is not full, or set concerngraph.store.directory.");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
