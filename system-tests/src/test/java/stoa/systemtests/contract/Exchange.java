package stoa.systemtests.contract;

import java.net.URI;
import java.net.http.HttpResponse;

/**
 * What was asked and what was answered, as far as a document speaks of it.
 *
 * @param path      without the query
 * @param mediaType without its parameters; empty if none is told
 */
record Exchange(String method, String path, int status, String mediaType, byte[] body) {

    static Exchange of(HttpResponse<byte[]> response) {
        return new Exchange(response.request().method(), path(response.uri()), response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "").strip(), response.body());
    }

    private static String path(URI uri) {
        return uri.getRawPath().length() > 1 ? uri.getRawPath().replaceFirst("/$", "") : "/";
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    @Override
    public String toString() {
        return method + " " + path + " -> " + status + " " + mediaType;
    }
}
