package stoa.kernel.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** Refuses bodies over the limit: by their length before anything is read, or as soon as more bytes have come. */
@Provider
@Priority(Priorities.AUTHENTICATION + 2)
public class BodyLimit implements ContainerRequestFilter {

    @Inject @Setting("stoa.web.body-limit-bytes") long limit;
    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method != null && method.isAnnotationPresent(LargeBody.class)) {
            return;
        }
        if (request.getLength() > limit) {
            throw tooLarge();
        }
        request.setEntityStream(new Counted(request.getEntityStream(), limit));
    }

    private Problem tooLarge() {
        return new Problem(CommonProblem.TOO_LARGE).detail("A body may have " + limit + " bytes");
    }

    private final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream body, long limit) {
            super(body);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
