/** JMH benchmarks of what module 3's fit spends its time in. */
package gmm.jmh;
