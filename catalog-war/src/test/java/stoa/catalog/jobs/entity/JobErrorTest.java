package stoa.catalog.jobs.entity;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class JobErrorTest {

    @Test
    void whatIsToldCanBeKept() {
        assertEquals(new JobError(1, "/a\ufffd", "unknown", "no \ufffd"), new JobError(1, "/a\0", "unknown", "no \0"));
        assertEquals(new JobError(1, null, "type", null), new JobError(1, null, "type", null));
    }
}
