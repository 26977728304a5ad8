/**
 * The folder that generated files live in: what stands there, what a run would change, and the only code that writes.
 *
 * <p>A generated file is ours as long as its text is the one that the lock names. The rules that follow from it:
 * <ul>
 * <li>A wanted file that is missing is written, also when a person deleted it: the requirements say what the folder holds, so the
 *     way to lose a file is to change them. The change list calls it restored.</li>
 * <li>A file with another text than the lock names was edited by a person, and one that the lock does not name is a person's. Neither
 *     is overwritten: one such conflict stops the whole run before it writes. Deleting the file is the way to take the generated text.</li>
 * <li>A file that already has the wanted text is kept, and becomes ours, whoever wrote it.</li>
 * <li>A file of ours that is no longer wanted is reported by each run until a person deletes it; then the lock forgets it.</li>
 * <li>Other files are nobody's business here: they are neither read nor listed.</li>
 * </ul>
 */
package dev.strawman.tree;
