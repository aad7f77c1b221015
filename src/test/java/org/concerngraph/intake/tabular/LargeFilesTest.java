package org.concerngraph.intake.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Files with many rows, each read by a Java of its own that has 128 MB for everything. */
@Isolated
class LargeFilesTest {

    @TempDir
    Path folder;

    @Test
    void aWorkbookOfTwoHundredThousandRowsIsReadInLittleMemory() throws Exception {
        SourceFile file = Files.workbook(folder, "many.xlsx", book -> {
            var sheet = book.newWorksheet("Many");
            sheet.value(0, 0, "participant");
            sheet.value(0, 1, "quote");
            for (int i = 1; i <= 200_000; i++) {
                sheet.value(i, 0, "P" + i % 500);
                sheet.inlineString(i, 1, "Words of the row " + i);
            }
        });
        assertThat(readApart(file)).contains("quotes 200000 people 500 sources 1 last Words of the row 200000");
    }

    @Test
    void aHundredThousandRowsOfTextAreReadInLittleMemory() throws Exception {
        var text = new StringBuilder("source,participant,theme,quote\n");
        for (int i = 1; i <= 100_000; i++) {
            text.append("Interview %d,P%d,Theme %d,Words of the row %d%n".formatted(i % 7, i % 900, i % 50, i));
        }
        assertThat(readApart(Files.text(folder, "many.csv", text.toString())))
                .contains("quotes 100000 people 900 sources 7 last Words of the row 100000");
    }

    private String readApart(SourceFile file) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFilesTest.class.getName(),
                        file.path().toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(reading.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            reading.destroyForcibly();
        }
        return java.nio.file.Files.readString(said);
    }

    /** Reads the file of this path, walks its quotes twice, and prints how many of everything there are. */
    public static void main(String[] args) {
        SourceFile file = SourceFile.at(Path.of(args[0]));
        Reading reading = args[0].endsWith(".csv") ? Files.csv(file) : Files.xlsx(file);
        String last = "";
        long walked = 0;
        for (int walk = 0; walk < 2; walk++) {
            for (Quote quote : reading.quotes()) {
                last = quote.text();
                walked++;
            }
        }
        System.out.println("quotes " + walked / 2 + " people "
                + reading.participants().size() + " sources "
                + reading.sources().size() + " last " + last);
    }
}
