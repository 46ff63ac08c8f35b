package stoa.systemtests.openapi;

import stoa.systemtests.contract.Document;
import stoa.systemtests.harness.Stoa;

/** The merged OpenAPI document that a running server tells. */
public final class Served {

    private Served() {
    }

    public static Document by(Stoa stoa) {
        return new Document(stoa.get("/openapi?format=JSON").header("Accept", "application/json").send().expect(200).json());
    }
}
