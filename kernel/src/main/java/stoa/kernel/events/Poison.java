package stoa.kernel.events;

/** A message is at fault in itself: no repetition will help, so it is put aside for people to look at. */
public class Poison extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Poison(String reason) {
        super(reason);
    }
}
