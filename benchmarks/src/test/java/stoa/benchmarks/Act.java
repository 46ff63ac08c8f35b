package stoa.benchmarks;

import java.util.Random;

/** Something that a shopper does, each answer looked at. */
@FunctionalInterface
interface Act {

    /** @throws Client.Wrong if an answer is not the right one */
    void perform(Shop shop, Random random);

    /** What is done this time; itself unless it is a choice. */
    default Act drawn(Random random) {
        return this;
    }
}
