package dev.strawman.artifact;

import dev.strawman.blueprint.Blueprints;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Properties;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;
import org.apache.velocity.util.ExtProperties;

/**
 * Renders text templates from {@code blueprints/}. Velocity runs strictly: a misspelt reference stops the
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
        settings.setProperty("resource.loader.blueprints.class", Loader.class.getName());
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

    /** Finds templates among this program's own texts. */
    public static final class Loader extends ClasspathResourceLoader {

        @Override
        public void init(ExtProperties configuration) {
            super.init(configuration);
        }

        @Override
        public Reader getResourceReader(String name, String encoding) {
            return new StringReader(Blueprints.find(name).orElseThrow(() -> new ResourceNotFoundException("no template " + name)));
        }

        @Override
        public boolean resourceExists(String name) {
            return Blueprints.find(name).isPresent();
        }
    }
}
