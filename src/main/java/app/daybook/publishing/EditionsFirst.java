package app.daybook.publishing;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Stands around every method that begins a transaction, so that no edition is parsed inside one. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class EditionsFirst {

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        return QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION
                ? EditionUnread.retrying(call::proceed)
                : call.proceed();
    }
}
