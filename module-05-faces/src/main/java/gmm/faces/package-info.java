/** Faces from mixtures of Gaussians. Lecture: module-05-faces/LECTURE.md. */
package gmm.faces;
