package dibao.access;

import java.util.Set;

/** The only texts a task query may ask the engine to evaluate: what the shared filters need, compared letter by letter. */
final class FilterExpressions {

    static final String ME = "${currentUser()}";
    static final String MY_GROUPS = "${currentUserGroups()}";
    /** Fixed texts without anything of the asker's in them: a shared filter has no other way to say "three days from now". */
    static final String NOW = "${now()}";
    static final String IN_THREE_DAYS = "${dateTime().plusDays(3)}";

    private static final Set<String> ALLOWED = Set.of(ME, MY_GROUPS, NOW, IN_THREE_DAYS);

    private FilterExpressions() {}

    static boolean allowed(String text) {
        return ALLOWED.contains(text);
    }
}
