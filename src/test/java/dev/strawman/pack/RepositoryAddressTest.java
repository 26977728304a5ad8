package dev.strawman.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strawman.plan.Delivery;
import dev.strawman.requirements.DevProcess;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryAddressTest {

    @ParameterizedTest
    @CsvSource({"GITHUB, https://github.com/example/kafka/blob/trunk", "GITLAB, https://gitlab.com/example/kafka/-/blob/trunk",
            "AZUREDEVOPS, https://dev.azure.com/example/platform/_git/kafka?version=GBtrunk&path="})
    void aPathCanFollowIt(DevProcess.SourceRepo repository, String address) {
        Delivery delivery = new Delivery(repository, DevProcess.Pipeline.JENKINS, Delivery.GitOps.NONE, 1, List.of("trunk"), List.of(), Collections.emptySortedMap(), List.of(), List.of());
        assertEquals(address, RepositoryAddress.example(delivery));
    }
}
