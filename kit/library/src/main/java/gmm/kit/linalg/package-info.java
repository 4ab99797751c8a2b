/** Matrices as {@code double[][]}, row by row; Smile and OpenBLAS do the heavy work. */
package gmm.kit.linalg;
