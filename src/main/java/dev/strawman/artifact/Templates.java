package dev.strawman.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;
import org.apache.velocity.util.ExtProperties;

/**
 * Renders text templates from {@code blueprints/} on the class path. Velocity runs strictly: a misspelt reference stops the
 * run with template, line and column. A template sees one record, under the name {@code it}.
 */
public final class Templates {

    private final VelocityEngine engine = new VelocityEngine();

    public Templates() {
        Properties settings = new Properties();
        settings.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, "true");
        settings.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT_ESCAPE, "true");
        settings.setProperty(RuntimeConstants.SPACE_GOBBLING, "lines");
        settings.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
        settings.setProperty(RuntimeConstants.RESOURCE_LOADERS, "blueprints");
        settings.setProperty("resource.loader.blueprints.class", Blueprints.class.getName());
        settings.setProperty("resource.loader.blueprints.cache", "true");
        settings.setProperty(RuntimeConstants.VM_LIBRARY, "");
        // Velocity makes all its parsers at once, 20 unless told; more than these are made when they are needed.
        settings.setProperty(RuntimeConstants.PARSER_POOL_SIZE, "3");
        engine.init(settings);
    }

    /**
     * The text that the template makes of the record.
     *
     * @param name  path below {@code blueprints/} without the suffix {@code .vm}, for example {@code msk/cluster/cluster.tf}
     * @param model what the template sees as {@code $it}
     */
    public String render(String name, Record model) {
        VelocityContext context = new VelocityContext();
        context.put("it", model);
        StringWriter text = new StringWriter();
        try {
            Template template = engine.getTemplate(name + ".vm");
            template.merge(context, text);
        } catch (VelocityException wrong) {
            throw new IllegalStateException("template " + name + ".vm: " + wrong.getMessage(), wrong);
        }
        return text.toString().stripTrailing() + "\n";
    }

    /** Finds templates in this program's own resources, never on disk. */
    public static final class Blueprints extends ClasspathResourceLoader {

        @Override
        public void init(ExtProperties configuration) {
            super.init(configuration);
        }

        @Override
        public Reader getResourceReader(String name, String encoding) {
            InputStream found = Templates.class.getResourceAsStream("/blueprints/" + name);
            if (found == null) {
                throw new org.apache.velocity.exception.ResourceNotFoundException("no template blueprints/" + name);
            }
            return new InputStreamReader(found, StandardCharsets.UTF_8);
        }

        @Override
        public boolean resourceExists(String name) {
            try (InputStream found = Templates.class.getResourceAsStream("/blueprints/" + name)) {
                return found != null;
            } catch (IOException unreadable) {
                return false;
            }
        }
    }
}
