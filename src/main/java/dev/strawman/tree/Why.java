package dev.strawman.tree;

import java.util.Locale;

/** The reasons for which a file is not written, each with what a person can do about it. */
public enum Why {
    EDITED("was edited after it was generated",
            "move the edit into the requirements or into a file of your own, then delete this file and run again"),
    NOT_OURS("exists and was not generated", "move it away, or delete it to get the generated text"),
    FOLDER("is a folder where a file is wanted", "move the folder away"),
    FILE("is a file where a folder is wanted", "move the file away, or delete it if it was generated"),
    SYMLINK("is a symbolic link, which is never followed", "replace the link by a real folder or file"),
    SPECIAL("is neither a file nor a folder", "move it away"),
    OTHER_CASE("differs only in upper and lower case from what stands there",
            "rename or delete what stands there; many disks take both for one"),
    TOO_LARGE("is larger than any generated file", "move it away"),
    UNREADABLE("cannot be read", "give yourself the right to read it"),
    UNWRITABLE("is a folder that cannot be written", "give yourself the right to write it"),
    DUPLICATE("was generated twice", "rename one of the two things it was generated for"),
    SAME_BUT_FOR_CASE("was generated twice, differing only in upper and lower case", "rename one of the two things it was generated for"),
    FILE_AND_FOLDER("was generated as a file and as a folder", "rename one of the two things it was generated for"),
    RESERVED("belongs to the version control or to the lock", "rename the thing it was generated for");

    private final String message;
    private final String remedy;

    Why(String message, String remedy) {
        this.message = message;
        this.remedy = remedy;
    }

    /** What is wrong, to be read after the path. */
    public String message() {
        return message;
    }

    public String remedy() {
        return remedy;
    }

    /** Stable identifier for problems, for example {@code tree.same-but-for-case}. */
    public String rule() {
        return "tree." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
