package dev.strawman.catalog;

/**
 * Whom a regime wants told of a leak, and how soon.
 *
 * @param id     the regime as the requirements spell it
 * @param duty   who, when, and the article behind it
 * @param status that of the source's trust unless the row says otherwise
 */
public record Notice(String id, String displayName, String duty, Source source, Status status) {

    public Notice {
        status = status == null && source != null ? source.trust().status() : status;
    }
}
