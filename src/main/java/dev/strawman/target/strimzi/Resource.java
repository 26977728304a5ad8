package dev.strawman.target.strimzi;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.strimzi.api.kafka.model.common.Constants;
import io.strimzi.api.kafka.model.common.Spec;

/**
 * A resource of Strimzi's in its typed parts, for kinds that come by the thousand: a whole Strimzi object looks up its own
 * plural by regular expressions each time one is made, which takes as long as writing it down.
 */
record Resource(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    static Resource of(String kind, ObjectMeta metadata, Spec spec) {
        return new Resource(Constants.RESOURCE_GROUP_NAME + "/" + Constants.V1, kind, metadata, spec);
    }
}
