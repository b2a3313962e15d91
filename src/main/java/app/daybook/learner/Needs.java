package app.daybook.learner;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What whoever calls a route must be allowed to do with the course of its address, its path parameter {@code course}.
 * On a method it counts instead of the one on its class. Who takes no part in the course finds nothing; who takes part
 * otherwise is told so.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Power value();
}
