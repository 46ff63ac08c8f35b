package stoa.catalog.media.boundary;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** A body that says it has parts and has none that can be read is the caller's mistake, not a failure of ours. */
@Provider
public class BrokenUploads implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (!MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(body.getMediaType())) {
            return body.proceed();
        }
        try {
            return body.proceed();
        } catch (IOException unreadable) {
            throw new Problem(CommonProblem.INVALID_REQUEST, unreadable).detail("The parts of the body can't be read");
        }
    }
}
