/** What is taken from a folder, an archive or a repository that a student handed in. */
package gmm.kit.grade.intake;
