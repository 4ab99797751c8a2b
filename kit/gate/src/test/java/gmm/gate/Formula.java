package gmm.gate;

/**
 * A formula in a page.
 *
 * @param page the file, as the course names it
 * @param tex what stands between the dollars
 * @param display whether it has lines of its own
 */
record Formula(String page, String tex, boolean display) {}
