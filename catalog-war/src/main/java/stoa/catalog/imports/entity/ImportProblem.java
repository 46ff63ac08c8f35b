package stoa.catalog.imports.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** What only imports refuse. */
public enum ImportProblem implements ProblemType {
    IMPORT_EMPTY(Kind.INVALID, "import-empty", "The import holds nothing");

    private final Kind kind;
    private final String code;
    private final String title;

    ImportProblem(Kind kind, String code, String title) {
        this.kind = kind;
        this.code = code;
        this.title = title;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
