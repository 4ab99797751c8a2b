package gmm.course.check;

import java.io.IOException;

/** One thing that the course promises, put to the test. */
interface Examination {

  /** What was found; an exception only where it could not be examined. */
  Finding examine() throws IOException;
}
