/** Grades what students hand in: merges, compiles, judges, tells. */
package gmm.course.grade;
