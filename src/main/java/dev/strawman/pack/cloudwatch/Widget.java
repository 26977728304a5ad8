package dev.strawman.pack.cloudwatch;

import java.util.List;

/**
 * A tile of the dashboard as a template writes it.
 *
 * @param type       {@code text}, {@code metric} or {@code alarm}
 * @param place      x, y, width and height, as lines of HCL
 * @param properties what it shows, as lines of HCL
 */
public record Widget(String type, List<String> place, List<String> properties) {

    public Widget {
        place = List.copyOf(place);
        properties = List.copyOf(properties);
    }
}
