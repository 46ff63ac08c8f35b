package stoa.kernel.audit;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/** As {@link ActorInterceptor}, in transactions that are always new: a binding names one kind of transaction only. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(ActorInterceptor.INSIDE_THE_TRANSACTION)
public class NewTransactionActorInterceptor extends ActorInterceptor {

    private static final long serialVersionUID = 1L;
}
