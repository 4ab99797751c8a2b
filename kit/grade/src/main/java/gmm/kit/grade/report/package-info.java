/** What a grading tells: tables for an instructor, pages for students, files for other systems. */
package gmm.kit.grade.report;
