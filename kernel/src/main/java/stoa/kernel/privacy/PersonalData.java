package stoa.kernel.privacy;

/** What a context knows of people; each that knows any has one such bean. */
public interface PersonalData {

    /** All of it, as a JSON object by kind of thing. */
    String export(Person person);

    /**
     * Takes the person out of everything, in the caller's transaction; safe to repeat.
     *
     * @return false if something is under way that can't do without yet: then it is asked again later
     */
    boolean erase(Person person);
}
