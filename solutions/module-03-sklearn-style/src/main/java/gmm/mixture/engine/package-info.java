/**
 * EM on blocks of rows: {@link gmm.mixture.engine.Engine} is the loop, an E-step of three walks the
 * data, {@code MStep} turns its sums into parameters. It gives parameters and how they were found;
 * who makes a model of them is not known here.
 */
package gmm.mixture.engine;
