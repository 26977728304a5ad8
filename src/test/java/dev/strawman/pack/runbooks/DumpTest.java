package dev.strawman.pack.runbooks;
import java.nio.file.*;
class DumpTest {
    @org.junit.jupiter.api.Test
    void dump() throws Exception {
        for (String s : Pages.STORIES) {
            for (var e : Pages.of(s).entrySet()) {
                Path p = Path.of("/tmp/rb", s, e.getKey()); Files.createDirectories(p.getParent()); Files.writeString(p, e.getValue());
            }
        }
    }
}
