package planted.kernel;

import org.springframework.context.ApplicationContext;

/** A word of the kernel that knows a framework. */
class KnowsSpring {

    ApplicationContext context;
}
