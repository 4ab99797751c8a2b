// Given: nothing to write here.
/** Faces from mixtures of Gaussians. Lecture: module-05-faces/LECTURE.md. */
package gmm.faces;
