/** Given: what module 4 shows. */
package gmm.digits.demo;
