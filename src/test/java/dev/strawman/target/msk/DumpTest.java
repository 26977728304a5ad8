package dev.strawman.target.msk;
import dev.strawman.artifact.*;
import dev.strawman.requirements.Security.*;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
class DumpTest {
    @Test void dump() throws Exception {
        for (String[] c : new String[][] {{"msk-standard","MTLS"},{"msk-standard","SCRAM"},{"msk-express","IAM"},{"msk-serverless","IAM"}}) {
            for (Artifact a : new Msk().artifacts(MskPlans.of(c[0], ClientAuth.valueOf(c[1])), new Templates())) {
                Path f = Path.of("/tmp/msk-out", c[0]+"-"+c[1], a.path().value());
                Files.createDirectories(f.getParent());
                Files.writeString(f, a.text());
            }
        }
    }
}
