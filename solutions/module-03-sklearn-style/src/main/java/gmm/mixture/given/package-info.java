/**
 * What the formulas of module 3 call: a mixture's parameters, the fitted model around them, the
 * settings of a fit and its builder.
 *
 * <p>Who may point where: formulas and these types know each other; {@link gmm.mixture.engine} and
 * {@link gmm.mixture.json} know both. Only the builder, which starts the engine, points to one of
 * those.
 *
 * <p>Who copies what: a value copies what it is made from, and what it gives out whole ({@code
 * weights()}, {@code means()}, {@code compact()}) is a copy. Two exceptions serve the engine, which
 * asks again for every block: {@code takingOver} makes a value of the very arrays, and what is
 * asked of one component ({@code mean(c)}, {@code factor(c)}, {@code of(c)}) is the array itself,
 * which nobody may change. Rows of data are never copied as a whole: {@link
 * gmm.kit.linalg.RowSource}.
 */
package gmm.mixture.given;
