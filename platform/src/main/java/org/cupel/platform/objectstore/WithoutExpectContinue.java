package org.cupel.platform.objectstore;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Sends uploads without asking first whether they are welcome.
 *
 * <p>With {@code Expect: 100-continue} the JDK's client meets a connection that the server has closed meanwhile while it
 * waits for the answer, and reports it in a form that the SDK never repeats: among hundreds of small uploads one such fails
 * the job. Without it the SDK sees an ordinary broken connection and tries again.
 */
final class WithoutExpectContinue implements ExecutionInterceptor {

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        return context.httpRequest().toBuilder().removeHeader("Expect").build();
    }
}
