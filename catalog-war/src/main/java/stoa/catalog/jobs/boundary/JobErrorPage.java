package stoa.catalog.jobs.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.catalog.jobs.entity.JobError;

/** The contract of a page of row errors. */
@Schema(name = "JobErrorPage")
public record JobErrorPage(List<JobError> items, String next, Long total) { }
