package dev.strawman.pack.datadog;

import java.util.List;

/**
 * A service level as a template writes it, and the monitors that tell how fast its budget is spent.
 *
 * @param resource name of its resource
 * @param comment  how it is measured
 * @param naming   name, type and description, as lines of HCL
 * @param counting what is good and what there is, as lines of HCL
 * @param target   target, as lines of HCL
 * @param tags     tags of its own, as HCL
 * @param burns    one for each pace
 */
public record ServiceLevel(String resource, List<String> comment, List<String> naming, List<String> counting, List<String> target, String tags, List<Monitor> burns) {

    public ServiceLevel {
        comment = List.copyOf(comment);
        naming = List.copyOf(naming);
        counting = List.copyOf(counting);
        target = List.copyOf(target);
        burns = List.copyOf(burns);
    }
}
