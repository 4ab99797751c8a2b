/** Data: the sets that ship with the course, made-up points, and readers of common formats. */
package gmm.kit.data;
