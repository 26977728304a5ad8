package dev.strawman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.strawman.requirements.Item;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A field of the requirements says that nothing follows from it, or somebody outside the requirements reads it. */
class EffectTest {

    private static final String REQUIREMENTS = "dev.strawman.requirements";
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.strawman");

    private static boolean read(JavaClass section, String field) {
        JavaMethod accessor = section.getMethod(field);
        return Stream.concat(accessor.getAccessesToSelf().stream().map(JavaAccess::getOriginOwner), accessor.getReferencesToSelf().stream().map(JavaAccess::getOriginOwner))
                .anyMatch(reader -> !reader.getPackageName().startsWith(REQUIREMENTS));
    }

    @Test
    void nobodyReadsWhatIsOnlyNotedAndSomebodyReadsTheRest() {
        TreeSet<String> noted = new TreeSet<>();
        TreeSet<String> unread = new TreeSet<>();
        for (JavaClass section : CLASSES) {
            if (section.getPackageName().equals(REQUIREMENTS) && section.isRecord()) {
                for (RecordComponent field : Arrays.stream(section.reflect().getRecordComponents()).filter(component -> component.isAnnotationPresent(Item.class)).toList()) {
                    String name = section.getSimpleName() + "." + field.getName();
                    if (field.getAnnotation(Item.class).noted()) {
                        noted.add(name);
                    }
                    if (!read(section, field.getName())) {
                        unread.add(name);
                    }
                }
            }
        }
        assertTrue(unread.remove("Workload.id"), "the name of a workload is for paths of its fields");
        assertTrue(noted.size() > 20, noted.toString());
        TreeSet<String> both = new TreeSet<>(noted);
        both.retainAll(unread);
        unread.removeAll(both);
        noted.removeAll(both);
        assertEquals("only noted, but read: []; read by nobody, but not noted: []", "only noted, but read: " + noted + "; read by nobody, but not noted: " + unread);
    }
}
