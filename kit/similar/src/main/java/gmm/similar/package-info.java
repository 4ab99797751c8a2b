/** What calls JPlag, in a process of its own: it is not part of the first build. */
package gmm.similar;
