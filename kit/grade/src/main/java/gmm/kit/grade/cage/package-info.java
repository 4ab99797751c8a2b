/** How a process is started that may do nothing but calculate. */
package gmm.kit.grade.cage;
