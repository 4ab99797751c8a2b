/** Demonstrations and the page that shows what they made. */
package gmm.kit.demo;
