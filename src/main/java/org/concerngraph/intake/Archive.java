package org.concerngraph.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip file from a stranger, read where it is. Nothing is written to disk and no archive inside it is opened; only the
 * entries that a reader asks for are inflated, and only up to the limits.
 */
public final class Archive implements AutoCloseable {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;

    /**
     * How much is read of an archive before it is refused.
     *
     * @param entries how many entries it may have
     * @param directory how many bytes its list of entries may have
     * @param entry how many bytes one entry may have when inflated
     * @param total how many bytes all entries that are read may have when inflated
     * @param ratio how many times its packed size an entry may have, once it has more than a megabyte
     */
    public record Limits(int entries, long directory, long entry, long total, int ratio) {

        /** Enough for the largest projects that people have, without their pictures and recordings. */
        public static final Limits USUAL = new Limits(20_000, 16L << 20, 128L << 20, 384L << 20, 200);
    }

    private final String file;
    private final Limits limits;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> byLowerCase = new HashMap<>();
    private long inflated;

    private Archive(String file, Limits limits, ZipFile zip) {
        this.file = file;
        this.limits = limits;
        this.zip = zip;
    }

    /**
     * Opens a zip file.
     *
     * @throws UnreadableSource when it is no whole zip file, has too many entries, or one that would leave its folder
     */
    public static Archive open(SourceFile source, Limits limits) {
        if (source.size() == 0) {
            throw new UnreadableSource(source.name() + " is empty; a zip file was expected.");
        }
        try {
            checkDirectory(source, limits);
            var archive =
                    new Archive(source.name(), limits, new ZipFile(source.path().toFile()));
            try {
                archive.list();
            } catch (RuntimeException e) {
                archive.close();
                throw e;
            }
            return archive;
        } catch (IOException e) {
            throw new UnreadableSource(
                    "%s is no whole zip file (%s); it may have been cut off.".formatted(source.name(), e.getMessage()));
        }
    }

    /** The names of the files in it, in its order, with slashes between folders. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** The name of its entry that is called so, or else of the first that is called so in another case. */
    public Optional<String> named(String name) {
        return entries.containsKey(name)
                ? Optional.of(name)
                : Optional.ofNullable(byLowerCase.get(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * Opens an entry.
     *
     * @param name one of {@link #names}
     * @throws UnreadableSource when it is larger than the limits allow, at once or while it is read
     */
    public InputStream open(String name) {
        ZipEntry entry = entry(name);
        if (entry.getSize() > limits.entry()) {
            throw tooLarge(name, "says that it has %,d bytes".formatted(entry.getSize()), limits.entry());
        }
        try {
            return new Bounded(zip.getInputStream(entry), name, entry.getCompressedSize());
        } catch (IOException e) {
            throw broken(name, e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UnreadableSource(file + " could not be closed: " + e.getMessage());
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new UnreadableSource("%s has no entry %s.".formatted(file, name));
        }
        return entry;
    }

    private void list() {
        var all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName().replace('\\', '/');
            if (name.startsWith("/") || name.matches("[A-Za-z]:.*") || ("/" + name + "/").contains("/../")) {
                throw new UnreadableSource(
                        "%s has the entry “%s”, which leads out of the archive; files made by programs have none such."
                                .formatted(file, entry.getName()));
            }
            if (!entry.isDirectory() && entries.put(name, entry) != null) {
                throw new UnreadableSource("%s has two entries called “%s”.".formatted(file, name));
            }
            if (!entry.isDirectory()) {
                byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            }
        }
    }

    /** The list of entries is in memory while the archive is open, so its size is looked at before. */
    private static void checkDirectory(SourceFile source, Limits limits) throws IOException {
        try (var in = new RandomAccessFile(source.path().toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(in.length(), END_RECORD + LONGEST_COMMENT)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            int at = tail.length - END_RECORD;
            while (at >= 0 && !(tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6)) {
                at--;
            }
            if (at < 0) {
                throw new UnreadableSource(
                        source.name() + " does not end as a zip file does; it is none, or it was cut off.");
            }
            long count = number(tail, at + 10, 2);
            long size = number(tail, at + 12, 4);
            if (count > limits.entries() || size > limits.directory()) {
                throw new UnreadableSource(
                        "%s lists %,d entries in %,d bytes; at most %,d entries in %,d bytes are read."
                                .formatted(source.name(), count, size, limits.entries(), limits.directory()));
            }
        }
    }

    private static long number(byte[] bytes, int at, int width) {
        long number = 0;
        for (int i = width - 1; i >= 0; i--) {
            number = number << 8 | (bytes[at + i] & 0xff);
        }
        return number;
    }

    private UnreadableSource tooLarge(String name, String found, long allowed) {
        return new UnreadableSource("%s, entry %s %s; at most %,d are read.".formatted(file, name, found, allowed));
    }

    private UnreadableSource broken(String name, IOException e) {
        return new UnreadableSource(
                "%s, entry %s cannot be unpacked: %s.".formatted(file, name, String.valueOf(e.getMessage())));
    }

    /** An entry while it is read: what it really has counts, not what it says. */
    private final class Bounded extends FilterInputStream {

        private final String name;
        private final long packed;
        private long read;

        Bounded(InputStream in, String name, long packed) {
            super(in);
            this.name = name;
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = in.read(into, from, length);
            if (n > 0) {
                read += n;
                inflated += n;
                if (read > limits.entry()) {
                    throw tooLarge(name, "has more than %,d bytes".formatted(limits.entry()), limits.entry());
                }
                if (inflated > limits.total()) {
                    throw tooLarge(name, "brings what was unpacked to more bytes than allowed", limits.total());
                }
                if (read > 1 << 20 && read / packed > limits.ratio()) {
                    throw new UnreadableSource(
                            "%s, entry %s unpacks to more than %,d times its size, as only files made to exhaust memory do."
                                    .formatted(file, name, limits.ratio()));
                }
            }
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            return read(new byte[(int) Math.min(n, 8192)], 0, (int) Math.min(n, 8192));
        }
    }
}
