package stoa.kernel.audit;

import jakarta.enterprise.context.RequestScoped;
import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The resource method that the current request was matched to. */
@RequestScoped
class CurrentOperation {

    private Method method;

    void is(Method matched) {
        method = matched;
    }

    /** Its operation's id, as in the OpenAPI document. */
    String id() {
        if (method == null) {
            return "unknown";
        }
        var operation = method.getAnnotation(Operation.class);
        return operation == null || operation.operationId().isEmpty() ? method.getName() : operation.operationId();
    }
}
