package dev.strawman.requirements.rules;

import dev.strawman.requirements.Requirements;
import java.util.function.BiConsumer;

/** One rule between fields: its name in problems, and how it looks at the requirements. */
record Rule(String id, BiConsumer<Requirements, Objections> look) {

    static Rule named(String name, BiConsumer<Requirements, Objections> look) {
        return new Rule("rules." + name, look);
    }
}
