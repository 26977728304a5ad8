import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes the classes of a jar that are older than Java 6 in the form of Java 8, in place: with stack maps, so that the JVM
 * verifies them fast and keeps them in its start-up cache. Run by the launcher when it builds; without it everything works
 * the same, only later.
 */
final class NewerClasses {

    private static final String SUFFIX = ".class";

    private NewerClasses() {
    }

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            Path old = Path.of(jar);
            Path young = Path.of(jar + ".new");
            rewrite(old, young);
            Files.move(young, old, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void rewrite(Path old, Path young) throws IOException {
        try (JarFile from = new JarFile(old.toFile());
                URLClassLoader classes = new URLClassLoader(new URL[] {old.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                OutputStream file = Files.newOutputStream(young);
                JarOutputStream to = new JarOutputStream(file)) {
            ClassFile form = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ConstantPoolSharingOption.NEW_POOL,
                    ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(classes)
                            .orElse(ClassHierarchyResolver.defaultResolver())));
            for (JarEntry entry : Collections.list(from.entries())) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                JarEntry same = new JarEntry(entry.getName());
                same.setTime(entry.getTime());
                to.putNextEntry(same);
                to.write(entry.getName().endsWith(SUFFIX) ? newer(bytes, form) : bytes);
                to.closeEntry();
            }
        }
    }

    private static byte[] newer(byte[] bytes, ClassFile form) {
        ClassModel model = form.parse(bytes);
        if (model.majorVersion() >= ClassFile.JAVA_6_VERSION) {
            return bytes;
        }
        return form.transformClass(model, (to, part) -> {
            switch (part) {
                case ClassFileVersion _ -> to.withVersion(ClassFile.JAVA_8_VERSION, 0);
                case MethodModel method -> to.transformMethod(method, MethodTransform.transformingCode((code, element) -> code.with(element)));
                default -> to.with(part);
            }
        });
    }
}
